// @vitest-environment happy-dom
import { screen } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { FAULT_KINDS } from '../../../sandbox/faults/faults.ts'
import { findScenario, SCENARIOS } from '../../../sandbox/ui/card/scenarios.ts'
import { controlClock, openApp, passTime, passTimeUntil } from '../../harness/open-app.ts'
import { SCREENS } from '../../harness/screens.ts'

/** Time for a screen's own requests after it is drawn, in milliseconds. */
const LOOKED_AT_MS = 1_000

/** Faults that no screen shows by itself; each has a test in `test/e2e/sandbox-panel.spec.ts`. */
const UNSEEN = ['old-paths', 'mobile']

/** Screens that only a browser draws, because it enforces CORS; they are in `test/e2e/scenarios.spec.ts`. */
const BROWSER_ONLY = new Set(['no headers for other origins'])

const screens = Object.entries(SCREENS).filter(([scenario]) => !BROWSER_ONLY.has(scenario))

/** Waits for the screen's heading, with this in it. */
async function passTimeUntilHeading(part: string): Promise<void> {
  // Looking for a role reads the whole page: only once for each heading.
  await passTimeUntil(() => document.querySelector('h1')?.textContent.includes(part) === true)
  expect(screen.getByRole('heading', { level: 1, name: (name) => name.includes(part) })).toBeTruthy()
}

/** The text of the page without the folded technical details. */
function textInView(): string {
  const page = document.body.cloneNode(true) as HTMLElement
  for (const details of page.querySelectorAll('details')) details.remove()
  return page.textContent
}

test('every scenario of the sandbox is opened here', () => {
  const ids = SCENARIOS.map(({ id }) => id)
  expect(ids.filter((id) => !(id in SCREENS))).toEqual([])
  expect(Object.keys(SCREENS).filter((id) => !ids.includes(id) && SCREENS[id]?.card === undefined)).toEqual(
    [],
  )
})

test('every kind of fault is seen in one of these screens, or by a test of its own', () => {
  const faults = Object.entries(SCREENS).flatMap(
    ([id, { card }]) => card?.faults ?? findScenario(id)?.card.faults ?? [],
  )
  const seen = new Set(faults.map((fault) => fault.split(/[:@]/)[0]))
  expect(FAULT_KINDS.map(({ kind }) => kind).filter((kind) => !seen.has(kind))).toEqual(UNSEEN)
})

// The harness fails a write that a test does not announce: looking changes nothing.
test.each(screens)('%s: its heading and its words, and looking changes nothing', async (scenario, seen) => {
  controlClock()
  await openApp(seen.card ?? { scenario })
  await passTimeUntilHeading(seen.heading)
  if (seen.text !== undefined) expect(textInView()).toMatch(seen.text)
  if (seen.isEnding) {
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Open chat' })).toBeNull()
  }
  if (seen.later !== undefined) await passTimeUntilHeading(seen.later)
  await passTime(LOOKED_AT_MS)
})
