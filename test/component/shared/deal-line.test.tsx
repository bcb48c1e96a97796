// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import type { ItemFacts, RowFacts } from '../../../src/chat/inbox/inbox-row.ts'
import type { StagePlace } from '../../../src/chat/inbox/stage/stage-book.ts'
import { FACTS, STAGES } from '../../../src/features/gallery/fixtures/deal-facts.ts'
import { crmKindOf } from '../../../src/portal/entry.ts'
import { type Failure, PortalError } from '../../../src/portal/failure.ts'
import type { Method } from '../../../src/portal/portal.ts'
import { DealLine } from '../../../src/shared/deal-line/deal-line.tsx'
import { portalStandIn } from '../../portal-stand-in.ts'
import { renderScreen } from '../render-screen.tsx'

afterEach(cleanup)

/** A portal whose deal stands at `place`; each write is held until `answer` ends it. */
function portalOfDeal(place: StagePlace = { pipelineId: 0, stageId: 'QUOTE' }) {
  const deal = { place, reading: null as Failure | null }
  const writes: Method<unknown>['params'][] = []
  let end: (failure: Failure | null) => void = () => undefined
  const portal = portalStandIn({
    call: async () => {
      if (deal.reading !== null) throw new PortalError(deal.reading)
      return deal.place
    },
    write: ({ params }) => {
      writes.push(params)
      return new Promise((resolve, reject) => {
        end = (failure) => {
          if (failure !== null) return reject(new PortalError(failure))
          const { stageId } = params['fields'] as { stageId: string }
          deal.place = { ...deal.place, stageId }
          resolve(deal.place)
        }
      })
    },
  })
  return { portal, deal, writes, answer: (failure: Failure | null = null) => act(async () => end(failure)) }
}

/** The line, whose facts follow what it tells. */
function Line({ onBack = null, facts: given = FACTS }: { onBack?: (() => void) | null; facts?: ItemFacts }) {
  const [facts, setFacts] = useState<RowFacts>({ status: 'known', value: given })
  return (
    <DealLine
      item={crmKindOf(2)}
      id={1663}
      facts={facts}
      client="Northwind Logistics"
      responsible={{ name: 'Olga Renko', picture: '' }}
      stages={STAGES}
      onPlace={(now) => setFacts({ status: 'known', value: { ...given, ...now } })}
      onBack={onBack}
    />
  )
}

async function open(given: ReturnType<typeof portalOfDeal> = portalOfDeal()) {
  const user = userEvent.setup()
  await renderScreen(<Line />, { appContext: { portal: given.portal, origin: 'https://acme.example' } })
  return { user, ...given }
}

const picker = () => screen.getByRole('combobox', { name: 'Stage' })
const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)
/** The live regions' sentences, without the buttons of a notice. */
const told = () =>
  screen.getAllByRole('status').map((region) => (region.querySelector('p') ?? region).textContent)
const choose = async (user: ReturnType<typeof userEvent.setup>, name: string) => {
  await user.click(picker())
  await user.click(screen.getByRole('option', { name }))
}

test('the line tells stage, amount, responsible and client, with links to both records', async () => {
  await open()
  expect(picker().textContent).toBe('Quote')
  const line = screen.getByRole('region', { name: 'About the deal' })
  expect(line.querySelector('dl')?.textContent).toBe(
    'Amount€51,640ResponsibleOOlga RenkoClientNorthwind Logistics',
  )
  const links = within(line).getAllByRole('link') as HTMLAnchorElement[]
  expect(links.map(({ textContent, href }) => [textContent?.trim(), href])).toEqual([
    ['Northwind Logistics', 'https://acme.example/crm/company/details/7/'],
    ['Deal 1663', 'https://acme.example/crm/deal/details/1663/'],
  ])
})

test('the list has the stages in their groups, and marks the current one', async () => {
  const { user } = await open()
  await user.click(picker())
  expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual([
    'In progress',
    'Closes as won',
    'Closes as lost',
  ])
  expect(options()).toEqual(['New', 'Survey', 'Quote', 'Contract', 'Won…', 'Lost…', 'Lost, no reason given…'])
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Quote')
})

test('a press on a stage moves the deal by one write, and the line tells when it has ended', async () => {
  const { user, writes, answer } = await open()
  await choose(user, 'Contract')
  expect(writes).toEqual([{ entityTypeId: 2, id: 1663, fields: { stageId: 'CONTRACT' } }])
  expect(told()).toContain('Moving to “Contract”…')
  expect(picker().textContent).toBe('Quote')
  await answer()
  expect(picker().textContent).toBe('Contract')
  expect(told()).toContain('It is now at “Contract”.')
  expect(writes).toHaveLength(1)
})

test('the keyboard alone opens the list, moves in it, chooses, and keeps the focus', async () => {
  const { user, writes, answer } = await open()
  await user.tab()
  expect(document.activeElement).toBe(picker())
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(writes).toEqual([])
  await user.keyboard('{Enter}')
  expect(writes).toHaveLength(1)
  await answer()
  expect(picker().textContent).toBe('Contract')
  expect(document.activeElement).toBe(picker())
})

test('Escape, Tab and a press elsewhere leave the list, and write nothing', async () => {
  const { user, writes } = await open()
  for (const leave of ['{Escape}', '{Tab}']) {
    picker().focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    await user.keyboard(leave)
    expect(options()).toEqual([])
  }
  await user.click(picker())
  await user.keyboard('{ArrowDown}')
  await user.click(document.body)
  expect(options()).toEqual([])
  await act(async () => undefined)
  expect(writes).toEqual([])
})

test('a held Enter opens nothing and chooses nothing', async () => {
  const { user, writes } = await open()
  picker().focus()
  for (let held = 0; held < 3; held += 1) fireEvent.keyDown(picker(), { key: 'Enter', repeat: true })
  expect(options()).toEqual([])
  await user.keyboard('{Enter}{ArrowDown}')
  for (let held = 0; held < 3; held += 1) fireEvent.keyDown(picker(), { key: 'Enter', repeat: true })
  await act(async () => undefined)
  expect(options()).not.toEqual([])
  expect(writes).toEqual([])
})

test('while a change is under way the list stays closed, by mouse and by keyboard', async () => {
  const { user, writes, answer } = await open()
  await user.click(picker())
  await user.dblClick(screen.getByRole('option', { name: 'Contract' }))
  expect(writes).toHaveLength(1)
  await user.click(picker())
  expect(options()).toEqual([])
  await user.keyboard('{ArrowDown}')
  expect(options()).toEqual([])
  await answer()
  expect(writes).toHaveLength(1)
  await user.click(picker())
  expect(options()).not.toEqual([])
})

test('a closing stage asks first; Escape and the other answer leave the deal open', async () => {
  const { user, writes } = await open()
  await choose(user, 'Won…')
  const question = screen.getByRole('alertdialog', { name: 'Close it as won, “Won”?' })
  expect(within(question).getByRole('heading', { level: 3 })).toBe(document.activeElement)
  expect(question.textContent).toContain('“Warehouse lighting for Northwind” is closed for everybody')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(document.activeElement).toBe(picker())
  await choose(user, 'Lost…')
  await user.click(screen.getByRole('button', { name: 'Leave it open' }))
  await act(async () => undefined)
  expect(writes).toEqual([])
})

test('the answer “close” closes it once, however often it is pressed', async () => {
  const { user, writes, answer } = await open()
  await choose(user, 'Lost…')
  await user.dblClick(screen.getByRole('button', { name: 'Close as lost' }))
  expect(writes).toEqual([{ entityTypeId: 2, id: 1663, fields: { stageId: 'LOSE' } }])
  await answer()
  expect(screen.queryByRole('alertdialog')).toBeNull()
  expect(picker().textContent).toBe('Lost')
  expect(document.activeElement).toBe(picker())
})

test('a deal that was moved meanwhile is shown first, and moved by another press only', async () => {
  const { user, deal, writes, answer } = await open()
  deal.place = { pipelineId: 0, stageId: 'SURVEY' }
  await choose(user, 'Contract')
  expect(writes).toEqual([])
  expect(told()).toContain('Meanwhile it was moved to “Survey”. Nothing was changed.')
  expect(picker().textContent).toBe('Survey')
  await user.click(screen.getByRole('button', { name: 'Move to “Contract”' }))
  expect(writes).toHaveLength(1)
  await answer()
  expect(picker().textContent).toBe('Contract')
})

test('a deal that was moved to another pipeline is shown there, and not offered again', async () => {
  const { user, deal, writes } = await open()
  deal.place = { pipelineId: 9, stageId: 'C9:NEW' }
  await choose(user, 'Contract')
  expect(told()).toContain('Meanwhile it was moved to Service, stage “New request”. Nothing was changed.')
  expect(picker().textContent).toBe('New request')
  await user.click(picker())
  expect(options()).toEqual(['New request'])
  expect(writes).toEqual([])
})

test('another page that did the same first is believed, and nothing is written', async () => {
  const { user, deal, writes } = await open()
  deal.place = { pipelineId: 0, stageId: 'CONTRACT' }
  await choose(user, 'Contract')
  expect(picker().textContent).toBe('Contract')
  expect(told()).toContain('It is now at “Contract”.')
  expect(writes).toEqual([])
})

const portal = (code: string, description = ''): Failure => ({
  kind: 'portal',
  code,
  description,
  status: 400,
})

test.each<[string, Failure, string]>([
  ['no right', { kind: 'not-allowed' }, 'You may not change it.'],
  ['no permission', { kind: 'missing-scope', scope: 'crm' }, 'The app lacks the CRM permission.'],
  ['no right to the stage', portal('-', 'x'), 'You may not move it to this stage.'],
  [
    'no such stage',
    portal('CRM_FIELD_ERROR_VALUE_NOT_VALID', 'x'),
    'The portal does not know this stage any more.',
  ],
  ['the tariff', portal('UPDATE_DYNAMIC_ITEM_RESTRICTED', 'x'), 'The portal’s plan does not allow it.'],
  ['required fields', portal('', 'Fill in <b>Budget</b>'), 'The portal says: Fill in Budget'],
  ['no reason', portal(''), 'The portal refused it.'],
  [
    'too many requests',
    { kind: 'throttled', retryInMs: 1 },
    'The portal asks to slow down. Wait a few seconds.',
  ],
])('the portal’s refusal is told in words: %s', async (_, failure, words) => {
  const { user, writes, answer } = await open()
  await choose(user, 'Contract')
  await answer(failure)
  expect(told()).toContain(`It was not moved to “Contract”. ${words}`)
  expect(picker().textContent).toBe('Quote')
  expect(writes).toHaveLength(1)
})

test('a deal that is deleted is told, and nothing is written', async () => {
  const { user, deal, writes } = await open()
  deal.reading = portal('NOT_FOUND')
  await choose(user, 'Contract')
  expect(told()).toContain('It was deleted or merged, or you may no longer see it.')
  expect(writes).toEqual([])
})

test('a stage that cannot be read again writes nothing, and is tried again by a press', async () => {
  const { user, deal, writes } = await open()
  deal.reading = { kind: 'throttled', retryInMs: 1 }
  await choose(user, 'Contract')
  expect(told()).toContain(
    'Its stage could not be read again, so nothing was changed. The portal asks to slow down. Wait a few seconds.',
  )
  deal.reading = null
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(writes).toHaveLength(1)
})

test('after a lost answer that no look could settle, a press looks before it is offered again', async () => {
  const { user, deal, writes, answer } = await open()
  await choose(user, 'Contract')
  deal.reading = { kind: 'timeout' }
  await answer({ kind: 'timeout' })
  expect(told()).toContain(
    'The portal did not answer: it may have been moved to “Contract”. Look before you try again.',
  )
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  deal.reading = null
  await user.click(screen.getByRole('button', { name: 'Look' }))
  expect(told()).toContain('The portal’s answer was lost, and it was not moved to “Contract”.')
  expect(writes).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(writes).toHaveLength(2)
})

test('the way back is there below 900 px only', async () => {
  let backs = 0
  await renderScreen(<Line onBack={() => (backs += 1)} />, { appContext: { portal: portalOfDeal().portal } })
  fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
  expect(backs).toBe(1)
  cleanup()
  await renderScreen(<Line />, { appContext: { portal: portalOfDeal().portal } })
  expect(screen.queryByRole('button', { name: 'Back to the list' })).toBeNull()
})

test('a currency of the portal’s own, and cents, are shown', async () => {
  const facts = { ...FACTS, amount: 12.5, currency: 'POINTS' }
  await renderScreen(<Line facts={facts} />, { appContext: { portal: portalOfDeal().portal } })
  expect(screen.getByText('12.50 POINTS')).not.toBeNull()
})
