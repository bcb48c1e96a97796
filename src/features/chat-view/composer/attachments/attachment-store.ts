import { type Attachment, isUnderWay } from '../../../../chat/files/attachment.ts'
import type { SendProgress } from '../../../../chat/files/send-file.ts'
import type { Press } from '../wait-for-network.ts'

/** State of a queue; a new object at each change. */
export interface QueueState {
  readonly attachments: readonly Attachment[]
  /** An error other than a `PortalError`, for the error boundary. */
  readonly defect: { readonly error: unknown } | null
}

/** An attachment with what its sending has come to. */
export interface Entry extends Attachment {
  readonly pressed: Press
  /** Number of the access token at its press. */
  readonly tokenNumber: number
  /** True from its first hand-over until a refusal: the portal may have it. */
  readonly isHandedOver: boolean
  /** The newest message before its first hand-over. */
  readonly afterId: number
  readonly progress: SendProgress
}

/** The attachments of a queue. */
export interface AttachmentStore {
  readonly state: () => QueueState
  readonly entries: () => readonly Entry[]
  readonly find: (key: string) => Entry | undefined
  readonly set: (entries: readonly Entry[]) => void
  readonly change: (key: string, changes: Partial<Entry>) => void
  readonly drop: (key: string) => void
  readonly report: (error: unknown) => void
  readonly subscribe: (onChange: () => void) => () => void
}

/** Creates an empty store. While one of its files is on its way, the browser asks before the page is left. */
export function createAttachmentStore(): AttachmentStore {
  let entries: readonly Entry[] = []
  let state: QueueState = { attachments: entries, defect: null }
  const listeners = new Set<() => void>()
  function publish(defect: QueueState['defect']) {
    state = { attachments: entries, defect }
    for (const notify of listeners) notify()
  }
  function set(next: readonly Entry[]) {
    const wasUnderWay = entries.some(isUnderWay)
    entries = next
    const isNow = entries.some(isUnderWay)
    if (isNow && !wasUnderWay) addEventListener('beforeunload', askFirst)
    if (!isNow && wasUnderWay) removeEventListener('beforeunload', askFirst)
    publish(state.defect)
  }
  return {
    state: () => state,
    entries: () => entries,
    find: (key) => entries.find((entry) => entry.key === key),
    set,
    change: (key, changes) =>
      set(entries.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry))),
    drop: (key) => set(entries.filter((entry) => entry.key !== key)),
    report: (error) => publish({ error }),
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

function askFirst(event: BeforeUnloadEvent) {
  event.preventDefault()
}
