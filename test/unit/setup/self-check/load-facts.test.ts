import { expect, test } from 'vitest'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { loadFacts } from '../../../../src/setup/self-check/load-facts.ts'
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

/** A portal that has these methods, or tells of none; `server.time` takes 120 ms of the world's clock. */
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
  const facts = loadFacts(portal, {
    address: 'https://chat.example/',
    appVersion: '1.2.3',
    now: () => clock,
    askOwn: async () => OWN,
  })
  return { facts, asked }
}

const rowOf = (told: boolean | Failure) => (typeof told === 'boolean' ? ok(told) : failed(told))

test('three requests tell everything, and the first, by itself, how long the portal takes', async () => {
  const { facts, asked } = open((name) => name !== 'im.dialog.users.list')
  expect(await facts).toMatchObject({
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

test('a portal that tells of no method, because it is too old for that as well, has told nothing', async () => {
  const failure: Failure = { kind: 'portal', code: 'ERROR_METHOD_NOT_FOUND', description: '', status: 404 }
  expect((await open(() => failure).facts).missing).toEqual({ ok: false, failure })
})

test('a method that the portal doesn’t tell of isn’t missed', async () => {
  const { facts } = open((name) => (name === 'user.get' ? { kind: 'not-allowed' } : true))
  expect((await facts).missing).toEqual({ ok: true, value: [] })
})

test('a part that fails costs that part only', async () => {
  const { answered, setup } = await open(() => true, { kind: 'timeout' }).facts
  expect([answered, setup.ok]).toEqual([{ ok: false, failure: { kind: 'timeout' } }, true])
})
