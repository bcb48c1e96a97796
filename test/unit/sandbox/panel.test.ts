import { expect, test } from 'vitest'
import { FAULT_KINDS, parseFault, parseFaults } from '../../../sandbox/faults/faults.ts'
import { KNOWN_ERRORS } from '../../../sandbox/faults/system-errors.ts'
import { frameSize } from '../../../sandbox/ui/page/frame-size.ts'
import { LANGUAGES } from '../../../sandbox/ui/page/languages.ts'
import { faultSwitches, otherCodes } from '../../../sandbox/ui/panel/fault-switches.ts'
import { PORTAL_LANGUAGES } from '../../../src/setup/portal-languages.ts'
import { openPortal } from './portal-under-test.ts'

const switchesFor = (...texts: string[]) => {
  const { usual, others } = faultSwitches(parseFaults(texts).faults)
  return [...usual, ...others]
}

test('the panel offers every portal language that the app supports', () => {
  const codes = LANGUAGES.map(({ id }) => id)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.sort()).toEqual(PORTAL_LANGUAGES.map(({ code }) => code).sort())
})

test('every kind of fault, and every error with each status, is in the panel', () => {
  const switched = switchesFor().map(({ kind }) => kind)
  expect(FAULT_KINDS.filter(({ kind }) => !switched.includes(kind))).toEqual([])
  const listed = otherCodes().map(({ text }) => parseFault(text))
  expect(listed).not.toContain(null)
  const told = new Set(otherCodes().map(({ title }) => title))
  const missing = KNOWN_ERRORS.filter(
    ({ code, status }) => !switched.includes(code) && !told.has(`${code} · ${status}`),
  )
  expect(missing).toEqual([])
})

test('each fault that is on has a switch, and its kind has one to add another', () => {
  const ofKind = (kind: string, ...texts: string[]) =>
    switchesFor(...texts)
      .filter((one) => one.kind === kind)
      .map(({ on, detail }) => [on, detail])
  expect(ofKind('html', 'html:profile:once', 'html@502:batch')).toEqual([
    ['html:profile:once', 'profile, once'],
    ['html@502:batch', 'batch'],
    [null, ''],
  ])
  expect(ofKind('html', 'html')).toEqual([['html', 'every request']])
  expect(ofKind('mobile', 'mobile')).toEqual([['mobile', '']])
  expect(ofKind('ACCESS_ERROR', 'ACCESS_ERROR@400:profile')).toEqual([
    ['ACCESS_ERROR@400:profile', 'profile'],
  ])
})

test('the frame’s size is text of constant length', () => {
  const lengths = [frameSize('full', 'auto'), frameSize(744, 378), frameSize(1_280, 1_024)].map(
    (words) => words.length,
  )
  expect(new Set(lengths).size).toBe(1)
})

test('an address with log=red opens a page that shows red rows only', async () => {
  const { sandbox } = await openPortal()
  const page = async (query: string) =>
    (await sandbox.handle(new Request(`${sandbox.origin}/crm/deal/details/1663/${query}`))).text()
  expect(await page('?log=red')).toMatch(/id="only-red"[^>]* aria-pressed="true"/)
  expect(await page('')).toMatch(/id="only-red"[^>]* aria-pressed="false"/)
})
