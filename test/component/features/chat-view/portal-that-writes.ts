import { vi } from 'vitest'
import type { Method } from '../../../../src/portal/portal.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'

/** A portal whose writes end as `write` does; it records them, its calls and the opened dialogs. */
export function portalThatWrites(write: (method: Method<unknown>) => Promise<unknown>) {
  const writes = vi.fn(write)
  const opened = vi.fn()
  const called = vi.fn<(method: Method<unknown>) => Promise<unknown>>(portalStandIn().call)
  const portal = portalStandIn({ call: called, write: writes, openMessenger: opened })
  const sent = () => writes.mock.calls.map(([{ name, params }]) => [name, params] as const)
  return { portal, writes, sent, opened, called }
}
