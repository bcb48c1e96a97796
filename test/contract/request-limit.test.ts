// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import { request as httpRequest } from 'node:http'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import { failureOf } from '../../src/portal/failure.ts'
import type { Portal } from '../../src/portal/portal.ts'
import type { Connection } from '../../src/portal/sdk/sdk-portal.ts'
import {
  RENEWED,
  type RecordedRequest,
  type Says,
  type ScriptedPortal,
  scriptedPortal,
} from './scripted-portal.ts'

const SEND = { name: 'im.message.add', params: { MESSAGE: 'Hi' }, scope: 'im', schema: v.number() }
const SENT: Says = {
  body: {
    result: 1,
    time: { start: 1, finish: 2, duration: 1, processing: 1, operating: 0, operating_reset_at: 1 },
  },
}
/** Time between two requests beyond the burst, in milliseconds. */
const TURN_MS = 500
const EXPIRED: Says = { status: 401, body: { error: 'expired_token', error_description: '' } }

let standIn: ScriptedPortal | null = null

/** A portal in a page whose timers and clock the test controls. */
async function connected(script: {
  rest: (asked: RecordedRequest) => Says
  refresh?: Record<string, unknown> | null
  refreshAfterMs?: number
}): Promise<Portal> {
  standIn = await scriptedPortal(script)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  let connection: Connection | null = null
  void standIn.connect().then((connected) => {
    connection = connected
  })
  while (connection === null) {
    await pass(1)
    await nextTurn()
  }
  const { status, portal } = connection as Extract<Connection, { portal: unknown }>
  if (status !== 'connected') throw new Error(status)
  return portal
}

const asked = () => standIn?.asked.length
/** Waits for the portal to have been asked so often; by the real clock, which no limit depends on. */
async function askedTimes(times: number): Promise<void> {
  while ((asked() ?? 0) < times) await nextTurn()
}
/**
 * Passes most of the time between two turns, and round trips to the portal: a request that was sent too early or too
 * often has arrived by then.
 */
async function passToNextTurn(): Promise<void> {
  await pass(TURN_MS - 100)
  // A request of the app has two: its preflight, and itself.
  for (let trip = 0; trip < 3; trip += 1) await roundTrip()
}
/** A request that the portal answers without recording it. */
function roundTrip(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(standIn?.origin ?? '', { method: 'OPTIONS' }, (response) => {
      response.resume().on('end', () => resolve())
    })
    request.on('error', reject).end()
  })
}
const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

/** The failure of a request, once it has one. */
function endOf(request: Promise<unknown>): { kind?: string } {
  const end: { kind?: string } = {}
  request.then(
    () => Object.assign(end, { kind: 'answered' }),
    (error: unknown) => Object.assign(end, { kind: failureOf(error)?.kind }),
  )
  return end
}

afterEach(async () => {
  vi.useRealTimers()
  await standIn?.close()
  standIn = null
  vi.unstubAllGlobals()
})

/** The end of a write that is sent at once, and still under way just before ten seconds. */
async function endAfterTenSeconds(portal: Portal): Promise<string | undefined> {
  const end = endOf(portal.write(SEND))
  await pass(0)
  await askedTimes(1)
  await pass(9_900)
  expect(end.kind).toBeUndefined()
  await pass(100)
  return end.kind
}

test('a write has ten seconds from its call to its answer; then its outcome is unknown', async () => {
  const portal = await connected({ rest: () => 'hang' })
  expect(await endAfterTenSeconds(portal)).toBe('timeout')
})

test('a token that the portal’s page does not renew ends a write within the same ten seconds', async () => {
  const portal = await connected({ rest: () => EXPIRED, refresh: null })
  expect(await endAfterTenSeconds(portal)).toBe('session-expired')
  expect(asked()).toBe(1)
})

test('requests beyond a burst of fifty take turns, two a second; one that would wait for more than half of its time is not sent', async () => {
  const portal = await connected({ rest: () => SENT })
  const ends = Array.from({ length: 61 }, () => endOf(portal.call(SEND)))
  await pass(0)
  await askedTimes(50)
  await pass(2 * TURN_MS)
  await askedTimes(52)
  await pass(6 * TURN_MS)
  await askedTimes(58)
  await passToNextTurn()
  expect(asked()).toBe(58)
  expect(ends.slice(-2).map(({ kind }) => kind)).toEqual([undefined, 'throttled'])
})

test('a request that is aborted before its turn is not sent', async () => {
  const portal = await connected({ rest: () => SENT })
  for (let request = 0; request < 50; request += 1) void portal.call(SEND)
  await pass(0)
  await askedTimes(50)
  const leaving = new AbortController()
  const end = endOf(portal.call(SEND, leaving.signal))
  leaving.abort()
  await pass(1_000)
  const next = endOf(portal.call(SEND))
  await pass(1_000)
  await askedTimes(51)
  await vi.waitFor(() => expect(next.kind).toBe('answered'))
  await passToNextTurn()
  expect(end.kind).not.toBe('answered')
  expect(asked()).toBe(51)
})

test('a request that waits for a new token when its time is over is not sent by a token that comes later', async () => {
  const portal = await connected({
    rest: () => (asked() === 60 ? EXPIRED : SENT),
    refresh: RENEWED,
    refreshAfterMs: 6_000,
  })
  for (let request = 0; request < 59; request += 1) void portal.call(SEND)
  const end = endOf(portal.write(SEND))
  await pass(5_000)
  await askedTimes(60)
  await vi.waitFor(() => expect(standIn?.posted).toContain('refreshAuth'))
  await pass(5_000)
  expect(end.kind).toBe('session-expired')
  await pass(2_000)
  const next = endOf(portal.call(SEND))
  await vi.waitFor(() => expect(next.kind).toBe('answered'))
  expect(standIn?.asked.map(({ body }) => body.get('auth')).slice(59)).toEqual(['token-1', 'token-2'])
})
