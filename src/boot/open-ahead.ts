import type { EntryPlan } from '../app/entries.ts'
import type { Opening } from '../app/shell/app.tsx'
import type { Asked } from '../portal/asked-ahead.ts'
import type { Entry } from '../portal/entry.ts'
import type { Portal } from '../portal/portal.ts'
import { opening } from './opening.ts'

/** Limit of the wait for the page's handshake; then the SDK's own is tried. */
export const HANDSHAKE_WITHIN_MS = 1_500

/** An entry that is opened before the SDK. */
export interface EarlyOpening {
  readonly portal: Portal
  /** The page's answer; where it cannot be used, the SDK's. */
  readonly opened: Opening
  /** Loads and connects the SDK now; otherwise the first request would. */
  readonly connect: () => void
}

/** The code that reads what was asked ahead, in the chunk of the request. */
async function earlyCode() {
  const [entries, { createEarlyPortal }, { createPortalClock }] = await Promise.all([
    import('../app/entries.ts'),
    import('../portal/early-portal.ts'),
    import('../portal/portal-clock.ts'),
  ])
  return { ...entries, createEarlyPortal, createPortalClock }
}

/**
 * Opens an entry with what the page has asked. Null where it has no usable handshake, or the entry has no request: then
 * the SDK connects first. Rejects where code does not arrive.
 */
export async function openAhead(asked: Asked): Promise<EarlyOpening | null> {
  const code = earlyCode()
  const [handshake, { entryPlan, createEarlyPortal, createPortalClock }] = await Promise.all([
    Promise.race([asked.handshake, silence()]),
    code,
  ])
  if (handshake === null) return null
  const clock = createPortalClock()
  const { portal, connect } = createEarlyPortal({
    origin: asked.origin,
    handshake,
    clock,
    load: async () => {
      const { connect: connectSdk } = await import('../portal/sdk/sdk-portal.ts')
      return () => connectSdk({ asked, clock })
    },
  })
  const plan: EntryPlan<Entry> = entryPlan(portal.entry)
  const { query, readAhead } = plan
  if (query === null || readAhead === null) return null
  const opened = asked.answer
    .then((body) => readAhead(portal.entry, body))
    // An error while reading drops the answer, like any other that cannot be used: the app asks through the SDK.
    .catch(() => null)
    .then((read) => {
      if (read === null) return query(portal, portal.entry).queryFn({})
      clock.set(read.finish)
      return read.opened
    })
  return { portal, opened: opening(opened), connect }
}

function silence(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), HANDSHAKE_WITHIN_MS))
}
