import { screen } from '@testing-library/dom'
import { expect } from 'vitest'
import { controlClock, isReact, openApp, passTime, passTimeUntil } from './open-app.ts'
import { type OpeningWay, withoutRetries } from './openers.ts'
import { SCREENS, type Screen } from './screens.ts'

/** A screen with its scenario, or its name. */
interface NamedScreen extends Screen {
  readonly scenario: string
}

/** Time for a screen's own requests after it is drawn, in milliseconds. */
const LOOKED_AT_MS = 1_000

/** Screens that only a browser shows, because it enforces CORS; they are in `test/e2e/scenarios.spec.ts`. */
const BROWSER_ONLY: ReadonlySet<string> = new Set(['no headers for other origins'])

/** The screens that happy-dom can show, for `test.each`: scenario and heading for the test's name, then the screen. */
export const SCREEN_ROWS: readonly (readonly [string, string, NamedScreen])[] = Object.entries(SCREENS)
  .filter(([scenario]) => !BROWSER_ONLY.has(scenario))
  .map(([scenario, seen]) => [scenario, seen.heading, { scenario, ...seen }])

/** Number of senders that ask for an opening until one is answered, by the way. */
const SENDERS: Readonly<Record<OpeningWay, number>> = { 'by the host': 3, ahead: 2, 'by the SDK': 1 }

/**
 * Opens a screen, and expects its heading and text, a way to try again if it is an ending, and its later text; that those
 * have asked who do so in this way, host and page once; and that nothing is left of what the host has sent. The harness
 * fails a write that a test does not announce: opening a screen changes nothing.
 */
export async function expectScreen(
  { scenario, card, faultForEach, heading, text, isEnding, later, openers: asking }: NamedScreen,
  way: OpeningWay,
) {
  controlClock()
  const faults = faultForEach === undefined ? {} : { faults: Array(SENDERS[way]).fill(faultForEach) }
  const { openings } = await openApp({ ...(card ?? { scenario }), ...faults }, undefined, way)
  await passTimeUntilHeading(heading)
  if (text !== undefined) expect(textInView()).toMatch(text)
  if (isEnding) {
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Open chat' })).toBeNull()
  }
  if (later !== undefined) await passTimeUntilHeading(later)
  await passTime(LOOKED_AT_MS)
  expect(withoutRetries(openings())).toEqual(asking[way])
  expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
}

/** Waits for a heading that contains this text: for a silent portal's, three limits of a request and a pause. */
async function passTimeUntilHeading(part: string): Promise<void> {
  // A query by role reads the whole page, so it is made once for each heading.
  await passTimeUntil(() => isReact() && document.querySelector('h1')?.textContent.includes(part) === true, {
    withinMs: 40_000,
  })
  expect(screen.getByRole('heading', { level: 1, name: (name) => name.includes(part) })).toBeTruthy()
}

/** The text of the page without the folded technical details. */
function textInView(): string {
  const page = document.body.cloneNode(true) as HTMLElement
  for (const details of page.querySelectorAll('details')) details.remove()
  return page.textContent
}
