import { FAULT_KINDS } from '../../sandbox/faults/faults.ts'
import { findScenario, SCENARIOS } from '../../sandbox/ui/card/scenarios.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { SCREENS } from './screens.ts'

/** How long a state may take to come: two repetitions of a failed request, or ten seconds of silence and then some. */
const COMING = { timeout: 30_000 }
/** Long enough for what a screen asks by itself after it is drawn. */
const LOOKED_AT_MS = 1_000

/** Faults that no screen shows by itself; each has a test in `sandbox-panel.spec.ts`. */
const UNSEEN = ['old-paths', 'mobile']

/** Where axe looks in the browser, too; the gallery's tests have every state of each of these screens. */
const WITH_AXE = new Set([
  'found',
  'muted',
  'quiet',
  'long',
  'one-word',
  'rtl',
  'guest',
  'none',
  'no-access',
  'missing-scope',
  'throttled-forever',
  'hostile-id',
])

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

for (const [scenario, screen] of Object.entries(SCREENS)) {
  const { heading, text, isEnding, later, trouble, card = { scenario } } = screen
  // That nobody writes is `fixtures.ts`'s: a write that a test doesn't announce fails it.
  test(`${scenario}: “${heading}”, and looking changes nothing`, async ({
    openDealTab,
    page,
    expectTrouble,
  }) => {
    if (trouble !== undefined) expectTrouble(trouble)
    const { app } = await openDealTab(card)
    const title = app.getByRole('heading', { level: 1, name: heading })
    await expect(title).toBeVisible(COMING)
    if (text !== undefined) await expect(app.getByText(text).first()).toBeVisible()
    if (isEnding) {
      await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
      await expect(app.getByRole('link', { name: 'Open chat' })).toHaveCount(0)
    }
    if (later !== undefined)
      await expect(app.getByRole('heading', { level: 1, name: later })).toBeVisible(COMING)
    await page.waitForTimeout(LOOKED_AT_MS)
    if (WITH_AXE.has(scenario)) await expectAccessible(page)
  })
}
