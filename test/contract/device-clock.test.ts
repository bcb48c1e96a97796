// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'
import type { Portal } from '../../src/portal/portal.ts'
import { CLOCK_CHANGES } from '../clock-changes.ts'
import { RENEWED, type ScriptedPortal, scriptedPortal } from './scripted-portal.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Method of a press, and of a look. */
const SEND = { name: 'im.message.add', params: { MESSAGE: 'Hi' }, scope: 'im', schema: v.number() }

let standIn: ScriptedPortal | null = null

/** A portal whose answers take `operating` seconds of the method's budget, by a clock of its own. */
async function connected(operating = 0): Promise<Portal> {
  const portalNow = Date.now
  standIn = await scriptedPortal({
    refresh: RENEWED,
    rest: () => {
      const seconds = portalNow() / SECOND_MS
      const time = { start: seconds, finish: seconds, duration: 1, processing: 1 }
      const reset = Math.round(seconds) + 600
      return { body: { result: 1, time: { ...time, operating, operating_reset_at: reset } } }
    },
  })
  const connection = await standIn.connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  return connection.portal
}

/** Sets this device's clock by `ms`, as a user or a time server does; time itself goes on. */
function setDeviceClock(ms: number): void {
  const now = Date.now.bind(Date)
  vi.spyOn(Date, 'now').mockImplementation(() => now() + ms)
}

afterEach(async () => {
  await standIn?.close()
  standIn = null
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test.each(CLOCK_CHANGES)('a device’s clock that goes %s holds back no request', async (_change, ms) => {
  const portal = await connected()
  await portal.call(SEND)
  setDeviceClock(ms)
  expect(await portal.write(SEND)).toBe(1)
  expect(await portal.call(SEND)).toBe(1)
})

test('a method that has used up its time is asked all the same: the portal answers when it is too much', async () => {
  const portal = await connected(479)
  await portal.call(SEND)
  expect(await portal.call(SEND)).toBe(1)
})

test('the portal’s time goes on where the device’s clock jumps', async () => {
  const portal = await connected()
  const before = Date.now()
  await portal.call(SEND)
  setDeviceClock(-HOUR_MS)
  expect(portal.now()).toBeGreaterThanOrEqual(before)
  expect(portal.now()).toBeLessThan(before + MINUTE_MS)
})
