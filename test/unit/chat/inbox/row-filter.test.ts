import { expect, test } from 'vitest'
import type { InboxFilter } from '../../../../src/chat/inbox/inbox-filter.ts'
import type { InboxRow } from '../../../../src/chat/inbox/inbox-row.ts'
import { passes } from '../../../../src/chat/inbox/row-filter.ts'
import { buildFilter, buildRow, ME, TURN, withChat, withFacts } from './inbox-rows.ts'

const isShown = (parts: Partial<InboxRow>, filter: Partial<InboxFilter>, meId: number | null = ME) =>
  passes(buildRow('DEAL|1742', parts), buildFilter(filter), meId)

test('mine are those of which the user is responsible, observed those that they observe', () => {
  const mine = withFacts({ responsibleId: ME, observerIds: [31] })
  const observed = withFacts({ responsibleId: 31, observerIds: [ME] })
  expect([isShown(mine, { scope: 'mine' }), isShown(observed, { scope: 'mine' })]).toEqual([true, false])
  expect([isShown(mine, { scope: 'observed' }), isShown(observed, { scope: 'observed' })]).toEqual([
    false,
    true,
  ])
  expect([isShown(mine, { scope: 'all' }), isShown(observed, { scope: 'all' })]).toEqual([true, true])
})

test('a row whose item cannot be read is not left out by whose it is; one that is gone is nobody’s', () => {
  const failed = { facts: { status: 'failed', failure: { kind: 'not-allowed' } } } as const
  const gone = { facts: { status: 'gone' } } as const
  expect(isShown(failed, { scope: 'mine' })).toBe(true)
  expect(isShown(withFacts({ responsibleId: 31 }), { scope: 'mine' }, null)).toBe(true)
  expect(isShown(gone, { scope: 'mine' })).toBe(false)
  expect(isShown({ facts: { status: 'loading' } }, { scope: 'mine' })).toBe(false)
  expect(isShown({ facts: { status: 'loading' } }, { scope: 'all' })).toBe(true)
  expect(isShown(gone, { scope: 'all' })).toBe(true)
})

test('kind, pipeline and stage leave others out', () => {
  const at = withFacts({ pipelineId: 9, stageId: 'C9:NEW' })
  expect(isShown(at, { kind: 'LEAD' })).toBe(false)
  expect(isShown(at, { pipelineId: 9 })).toBe(true)
  expect(isShown(at, { pipelineId: 0 })).toBe(false)
  expect(isShown(at, { pipelineId: 9, stageId: 'C9:NEW' })).toBe(true)
  expect(isShown(at, { stageId: 'C9:WON' })).toBe(false)
  expect(isShown({ facts: { status: 'gone' } }, { scope: 'all', pipelineId: 9 })).toBe(false)
})

test('unread is a message, a mark, or a customer’s message', () => {
  const filter = { isUnreadOnly: true }
  expect(isShown({}, filter)).toBe(false)
  expect(isShown(withChat({ unreadCount: 1 }), filter)).toBe(true)
  expect(isShown(withChat({ isMarkedUnread: true }), filter)).toBe(true)
  expect(isShown({ customers: [{ ...TURN, unreadCount: 1 }] }, filter)).toBe(true)
})

test('words are found in the title, the number and the client’s name, each by itself', () => {
  const row = { details: { client: 'Nordlicht GmbH', faces: [] } }
  for (const words of ['LIGHTING', ' nordlicht  warehouse ', '1742', ''])
    expect(isShown(row, { words })).toBe(true)
  for (const words of ['174', 'lamps', 'lighting lamps']) expect(isShown(row, { words })).toBe(false)
})

test('a client whose name the portal found counts, although no row has told it', () => {
  const row = buildRow('DEAL|1742', withFacts({ companyId: 7, contactId: 25 }))
  const by = (companyIds: number[], contactIds: number[]) =>
    passes(row, buildFilter({ words: 'halden' }), ME, { companyIds, contactIds })
  expect([by([7], []), by([], [25]), by([8], [26])]).toEqual([true, true, false])
})

test('without the item’s facts its chat’s title is searched', () => {
  const facts = { status: 'failed', failure: { kind: 'not-allowed' } } as const
  expect(isShown({ facts }, { words: 'deal: warehouse' })).toBe(true)
  expect(isShown({}, { words: 'deal:' })).toBe(false)
})
