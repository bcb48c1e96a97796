import { vi } from 'vitest'
import type { Method, Portal } from '../../../../src/portal/portal.ts'

/** A portal whose writes end as the test says; whatever else is asked is a defect of the test. */
export function portalThatWrites(write: (method: Method<unknown>) => Promise<unknown>) {
  const writes = vi.fn(write)
  const opened = vi.fn()
  const finished = vi.fn()
  const called = vi.fn((method: Method<unknown>): Promise<unknown> => {
    throw new Error(`nobody expected ${method.name}`)
  })
  const portal: Portal = {
    entry: { kind: 'crm-card', item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 },
    origin: 'https://acme.example',
    language: 'en',
    user: { isAdmin: false },
    options: {},
    clockAhead: 0,
    sdkVersion: '',
    call: called as Portal['call'],
    batch: () => {
      throw new Error('nobody expected a batch')
    },
    write: writes as unknown as Portal['write'],
    setUserOption: () => {
      throw new Error('nobody expected an option')
    },
    openMessenger: opened,
    openPath: async () => 'closed',
    installFinish: finished,
    fitHeight: () => undefined,
  }
  const sent = () => writes.mock.calls.map(([{ name, params }]) => [name, params] as const)
  return { portal, writes, sent, opened, finished, called }
}
