// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { FAULT_KINDS } from '../../../sandbox/faults/faults.ts'
import { findScenario, SCENARIOS } from '../../../sandbox/ui/card/scenarios.ts'
import { expectScreen, SCREEN_ROWS } from '../../harness/expect-screen.ts'
import { OPENING_WAYS } from '../../harness/openers.ts'
import { SCREENS } from '../../harness/screens.ts'

/** Faults that no screen shows by itself; each has a test of its own. */
const UNSEEN = [
  'malformed-row',
  'short-page',
  'no-template-id',
  'not-added',
  'old-files',
  'no-cookies',
  'old-paths',
  'plain-frame',
  'mobile',
]

test('every scenario of the sandbox is opened here or among the endings', () => {
  const ids = SCENARIOS.map(({ id }) => id)
  expect(ids.filter((id) => !(id in SCREENS))).toEqual([])
  expect(Object.keys(SCREENS).filter((id) => !ids.includes(id) && SCREENS[id]?.card === undefined)).toEqual(
    [],
  )
})

test('every kind of fault is shown by one of these screens, or has a test of its own', () => {
  const faults = Object.entries(SCREENS).flatMap(
    ([id, { card }]) => card?.faults ?? findScenario(id)?.card.faults ?? [],
  )
  const seen = new Set(faults.map((fault) => fault.split(/[:@]/)[0]))
  expect(FAULT_KINDS.map(({ kind }) => kind).filter((kind) => !seen.has(kind))).toEqual(UNSEEN)
})

describe.each(OPENING_WAYS)('asked %s', (way) => {
  test.each(SCREEN_ROWS.filter(([, , { isEnding }]) => isEnding === undefined))(
    '%s: “%s”, without a write',
    (_scenario, _heading, seen) => expectScreen(seen, way),
  )
})
