import { vi } from 'vitest'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Method, Portal } from '../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

/** A portal whose writes end as `write` does, and its calls as `call`; it records both and the opened dialogs. */
export function portalThatWrites(
  write: (method: Method<unknown>) => Promise<unknown>,
  call: (method: Method<unknown>) => Promise<unknown> = portalStandIn().call,
  options: Portal['options'] = { typing: 'off' },
) {
  const writes = vi.fn(write)
  const opened = vi.fn()
  const called = vi.fn(call)
  // Typing is told as well, which most tests are not about.
  const portal = portalStandIn({ call: called, write: writes, openMessenger: opened, options })
  const sent = () => writes.mock.calls.map(([{ name, params }]) => [name, params] as const)
  return { portal, writes, sent, opened, called }
}

/** An answer of the portal that is this failure. */
export const failing = (failure: Failure) => async (): Promise<never> => {
  throw new PortalError(failure)
}
/** An answer that does not come in time. */
export const lost = failing({ kind: 'timeout' })
/** An answer by which the portal refuses what it is asked for. */
export const refused = failing({ kind: 'not-allowed' })
