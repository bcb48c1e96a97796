import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Failure } from '../../../src/portal/failure.ts'
import { applyPlan, type PlacementProgress } from '../../../src/setup/apply-plan.ts'
import type { Binding } from '../../../src/setup/binding.ts'
import { planBindings } from '../../../src/setup/plan-bindings.ts'
import { bindPlace } from '../../../src/setup/writes.ts'
import { portalWithTabs, type Says } from './portal-with-tabs.ts'

const HERE = 'https://app.example/'
const OLD = 'https://old.example/'
const DEAL = 'CRM_DEAL_DETAIL_TAB'
const LEAD = 'CRM_LEAD_DETAIL_TAB'
const TASK = 'TASK_VIEW_TAB'
const KNOWN = [DEAL, LEAD, TASK]

const at = (placement: string, handler = HERE): Binding => ({ placement, handler })

/** The results of a plan for these placements, applied to a portal with these bindings. */
async function install(bound: readonly Binding[], wanted: readonly string[], says?: Says) {
  const { portal, rows, sent } = portalWithTabs(bound, says)
  const told: [string, PlacementProgress][] = []
  const plans = planBindings({ wanted, known: KNOWN, bindings: bound, handler: HERE })
  await applyPlan(portal, plans, (placement, progress) => told.push([placement, progress]))
  const endings = Object.fromEntries(told.map(([placement, { state }]) => [placement, state]))
  return { rows, sent, told, endings }
}

test('from nothing, every chosen card has the tab', async () => {
  const { rows, endings } = await install([], [DEAL, LEAD])
  expect(rows).toEqual([at(DEAL), at(LEAD)])
  expect(endings).toEqual({ [DEAL]: 'added', [LEAD]: 'added' })
})

test('a second run writes nothing', async () => {
  const { sent, endings } = await install([at(DEAL), at(LEAD)], [DEAL, LEAD])
  expect(sent).toEqual([])
  expect(endings).toEqual({ [DEAL]: 'there', [LEAD]: 'there' })
})

test('after a crash only the missing bindings are written', async () => {
  const { rows, sent } = await install([at(DEAL)], [DEAL, LEAD])
  expect(sent).toEqual([`bind ${LEAD} ${HERE}`])
  expect(rows).toEqual([at(DEAL), at(LEAD)])
})

test('an old address is replaced by this one, which is bound first, so that no card is without its tab', async () => {
  const { rows, sent, endings } = await install([at(DEAL, OLD), at(DEAL, `${HERE}?v=1`)], [DEAL])
  expect(sent).toEqual([`bind ${DEAL} ${HERE}`, `unbind ${DEAL} ${OLD}`, `unbind ${DEAL} ${HERE}?v=1`])
  expect(rows).toEqual([at(DEAL)])
  expect(endings).toEqual({ [DEAL]: 'mended' })
})

test('the index page under its other name is not bound twice', async () => {
  const { sent, endings } = await install([at(DEAL, `${HERE}index.html`)], [DEAL])
  expect(sent).toEqual([])
  expect(endings).toEqual({ [DEAL]: 'there' })
})

test('a tab that is bound twice is left once', async () => {
  const { rows } = await install([at(DEAL), at(DEAL), at(DEAL, `${HERE}index.html`)], [DEAL])
  expect(rows).toEqual([at(DEAL)])
})

test('a tab that is no longer chosen is unbound from every address', async () => {
  const { rows, endings } = await install([at(DEAL), at(LEAD), at(LEAD, OLD)], [DEAL])
  expect(rows).toEqual([at(DEAL)])
  expect(endings).toEqual({ [DEAL]: 'there', [LEAD]: 'removed' })
})

test('bindings of other placements are left alone', async () => {
  const elsewhere = at('IM_SIDEBAR', OLD)
  expect((await install([elsewhere], [])).rows).toEqual([elsewhere])
})

test('“bound already” is a success', async () => {
  const { portal } = portalWithTabs([at(DEAL)])
  const told: PlacementProgress[] = []
  const plans = planBindings({ wanted: [DEAL], known: KNOWN, bindings: [], handler: HERE })
  await applyPlan(portal, plans, (_, progress) => told.push(progress))
  expect(told.at(-1)).toEqual({ state: 'added' })
})

test('“bound already” is a success with HTTP 200 too', async () => {
  const description = 'Unable to set placement handler: Handler already binded'
  const already: Failure = { kind: 'portal', code: 'ERROR_CORE', description, status: 200 }
  const { endings } = await install([], [DEAL], () => already)
  expect(endings).toEqual({ [DEAL]: 'added' })
})

test('a refused placement has its reason, and does not stop the others', async () => {
  const failure: Failure = {
    kind: 'portal',
    code: 'ERROR_PLACEMENT_NOT_FOUND',
    description: 'x',
    status: 400,
  }
  const { rows, told } = await install([], KNOWN, (_, placement) => (placement === LEAD ? failure : null))
  expect(rows).toEqual([at(DEAL), at(TASK)])
  expect(told).toContainEqual([LEAD, { state: 'refused', failure, isUndone: false }])
})

test('a refused new address leaves the old one bound', async () => {
  const { rows } = await install([at(DEAL, OLD)], [DEAL], (method) =>
    method === 'placement.bind' ? { kind: 'not-allowed' } : null,
  )
  expect(rows).toEqual([at(DEAL, OLD)])
})

test('any leftovers of earlier attempts end in the same bindings, with nothing more to do', async () => {
  const anything = fc.array(
    fc.record({
      placement: fc.constantFrom(...KNOWN),
      handler: fc.constantFrom(HERE, OLD, `${HERE}index.html`, `${HERE}?v=1`),
    }),
  )
  await fc.assert(
    fc.asyncProperty(anything, fc.subarray(KNOWN), async (bound, wanted) => {
      const { rows } = await install(bound, wanted)
      expect(rows.map(({ placement }) => placement).sort()).toEqual([...wanted].sort())
      expect(rows.every(({ handler }) => [HERE, `${HERE}index.html`].includes(handler))).toBe(true)
      expect((await install(rows, wanted)).sent).toEqual([])
    }),
  )
})

test('the tab is called “Chat” in every language that a portal has', () => {
  const titles = bindPlace(DEAL, HERE).params['LANG_ALL'] as Record<string, { TITLE: string }>
  expect(titles).toMatchObject({ en: { TITLE: 'Chat' }, ru: { TITLE: 'Чат' }, la: { TITLE: 'Chat' } })
  expect(Object.values(titles).every(({ TITLE }) => TITLE.length > 0)).toBe(true)
})

const LOST: Failure = { kind: 'bad-answer', method: 'placement.bind', path: '' }

test('after an unreadable answer the bindings tell what is so', async () => {
  // Done, though the answer could not be read.
  const done = await install([], [DEAL], (method) =>
    method === 'placement.bind' ? LOST : { result: [{ placement: DEAL, handler: HERE }] },
  )
  expect(done.endings).toEqual({ [DEAL]: 'added' })
  const undone = await install([], [DEAL], (method) => (method === 'placement.bind' ? LOST : null))
  expect(undone.told).toContainEqual([DEAL, { state: 'refused', failure: LOST, isUndone: true }])
  const unknown = await install([], [DEAL], () => LOST)
  expect(unknown.told).toContainEqual([DEAL, { state: 'refused', failure: LOST, isUndone: false }])
  const removed = await install([at(DEAL)], [], (method) =>
    method === 'placement.unbind' ? LOST : { result: [] },
  )
  expect([removed.endings, removed.sent]).toEqual([{ [DEAL]: 'removed' }, [`unbind ${DEAL} ${HERE}`]])
})

const LINK = 'REST_APP_URI'
const MAX_COUNT: Failure = {
  kind: 'portal',
  code: 'ERROR_PLACEMENT_MAX_COUNT',
  description: 'Placement max count: 1',
  status: 400,
}

test('a place of the messenger has its options and is named after the app, a deal’s side bar after the deal', () => {
  const of = (placement: string) => {
    const { OPTIONS, LANG_ALL } = bindPlace(placement, HERE).params as {
      OPTIONS?: unknown
      LANG_ALL: Record<string, { TITLE: string }>
    }
    return [OPTIONS, LANG_ALL['en']?.TITLE, LANG_ALL['ru']?.TITLE]
  }
  const forUsers = { role: 'USER', extranet: 'N' }
  expect(of('IM_NAVIGATION')).toEqual([{ iconName: 'fa-comments', ...forUsers }, 'Deal Chat', 'Чат сделки'])
  expect(of('IM_SIDEBAR')).toEqual([
    { iconName: 'fa-briefcase', context: 'CRM;LINES', ...forUsers },
    'Deal',
    'Сделка',
  ])
  expect(of(LINK)).toEqual([undefined, 'Deal Chat', 'Чат сделки'])
})

test('where one handler is the limit, the old address is unbound before the new one is bound', async () => {
  const { rows, sent, endings } = await install([at(LINK, OLD)], [LINK])
  expect(sent).toEqual([`unbind ${LINK} ${OLD}`, `bind ${LINK} ${HERE}`])
  expect(rows).toEqual([at(LINK)])
  expect(endings).toEqual({ [LINK]: 'mended' })
})

test('the limit of handlers is a success where this address is the one, as the bindings tell', async () => {
  const told = async (handler: string) => {
    const { endings } = await install([], [LINK], (method) =>
      method === 'placement.bind' ? MAX_COUNT : { result: [at(LINK, handler)] },
    )
    return endings
  }
  expect([await told(HERE), await told(OLD)]).toEqual([{ [LINK]: 'added' }, { [LINK]: 'refused' }])
  const unread = await install([], [LINK], (method) =>
    method === 'placement.bind' ? MAX_COUNT : { kind: 'timeout' },
  )
  expect(unread.told).toContainEqual([LINK, { state: 'refused', failure: MAX_COUNT, isUndone: false }])
})
