import { expect, test } from 'vitest'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { loadDiagnostics } from '../../../../src/setup/self-check/load-diagnostics.ts'
import { failed, ok } from '../../../batch-row.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { portalTelling, type Told } from '../portal-telling.ts'

const OWN = { method: 'POST' as const, status: 200, policy: null, frameOptions: null, isUnlisted: false }
const SETUP: Told = {
  scope: { result: ['im'] },
  'app.info': { result: { ID: 14, INSTALLED: true } },
  'placement.get': { kind: 'not-allowed' },
  'placement.list': { result: [] },
  'crm.enum.ownertype': { result: [] },
}

/** A portal with these methods, or without method.get; `server.time` takes 120 ms of the test's clock. */
function open(isThere: (name: string) => boolean | Failure, time: Failure | null = null) {
  let clock = 1_000
  const asked: string[] = []
  const rest = portalTelling(SETUP)
  const portal = portalStandIn({
    origin: 'https://acme.bitrix24.com',
    user: { isAdmin: true },
    sdkVersion: '2.2.0',
    call: async ({ name }: Method<unknown>) => {
      asked.push(name)
      clock += 120
      if (time !== null) throw new PortalError(time)
      return '2026-09-23T11:50:02+03:00'
    },
    batch: async (commands) => {
      const entries = Object.entries(commands)
      asked.push(`batch of ${entries[0]?.[1].name}`)
      if (entries[0]?.[1].name !== 'method.get') return rest.batch(commands)
      return Object.fromEntries(
        entries.map(([key, { params }]) => [key, rowOf(isThere(String(params['name'])))]),
      )
    },
  })
  const diagnostics = loadDiagnostics(portal, {
    address: 'https://chat.example/',
    appVersion: '1.2.3',
    now: () => clock,
    askOwn: async () => OWN,
  })
  return { diagnostics, asked }
}

const rowOf = (told: boolean | Failure) => (typeof told === 'boolean' ? ok(told) : failed(told))

test('three requests load everything, and the first one alone times the portal', async () => {
  const { diagnostics, asked } = open((name) => name !== 'im.dialog.users.list')
  expect(await diagnostics).toMatchObject({
    portalOrigin: 'https://acme.bitrix24.com',
    answered: { ok: true, value: 120 },
    setup: { ok: true, value: { granted: ['im'], isFinished: true } },
    missing: { ok: true, value: ['im.dialog.users.list'] },
    own: OWN,
    appVersion: '1.2.3',
    sdkVersion: '2.2.0',
  })
  expect(asked).toEqual(['server.time', 'batch of scope', 'batch of method.get'])
})

test('a portal too old for method.get leaves the missing methods unknown', async () => {
  const failure: Failure = { kind: 'portal', code: 'ERROR_METHOD_NOT_FOUND', description: '', status: 404 }
  expect((await open(() => failure).diagnostics).missing).toEqual({ ok: false, failure })
})

test('a method without an answer is not reported', async () => {
  const { diagnostics } = open((name) => (name === 'user.get' ? { kind: 'not-allowed' } : true))
  expect((await diagnostics).missing).toEqual({ ok: true, value: [] })
})

test('a failed part does not cost the others', async () => {
  const { answered, setup } = await open(() => true, { kind: 'timeout' }).diagnostics
  expect([answered, setup.ok]).toEqual([{ ok: false, failure: { kind: 'timeout' } }, true])
})
