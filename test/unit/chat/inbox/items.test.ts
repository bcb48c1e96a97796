import * as v from 'valibot'
import { expect, test } from 'vitest'
import { clientsSchema } from '../../../../src/chat/inbox/detail-commands.ts'
import { itemPageSchema, readFacts, readOpenItems } from '../../../../src/chat/inbox/item-facts.ts'
import { kindsSchema } from '../../../../src/chat/inbox/stage-loading.ts'
import { sample } from '../../sample.ts'

const DEAL = { type: 'DEAL', entityTypeId: 2 }

test('the documented items are read, with what they tell', () => {
  expect(v.parse(itemPageSchema, sample('crm.item.list.deals').result)).toEqual({
    count: 1,
    items: [
      {
        id: 1742,
        facts: {
          title: 'Warehouse lighting',
          pipelineId: null,
          stageId: 'C1:EXECUTING',
          amount: 18_400,
          currency: 'EUR',
          responsibleId: 27,
          observerIds: [],
          contactId: null,
          companyId: null,
          isClosed: null,
        },
      },
    ],
  })
  expect(v.parse(itemPageSchema, sample('crm.item.list').result)).toMatchObject({ items: [{ id: 17 }] })
})

test('PHP’s forms of numbers, of nothing and of lists are read', () => {
  const item = {
    id: '7',
    name: ' Ada ',
    lastName: 'Byron',
    opportunity: '99.50',
    assignedById: '27',
    observers: { 1: '31', 2: 0 },
    contactId: 0,
    companyId: null,
    categoryId: '9',
    stageSemanticId: 'S',
  }
  expect(v.parse(itemPageSchema, { items: { 3: item } }).items).toMatchObject([
    {
      id: 7,
      facts: {
        title: 'Ada Byron',
        amount: 99.5,
        responsibleId: 27,
        observerIds: [31],
        contactId: null,
        companyId: null,
        pipelineId: 9,
        isClosed: true,
      },
    },
  ])
  const odd = { id: 8, opportunity: '', observers: 'none', stageSemanticId: 'P' }
  expect(v.parse(itemPageSchema, { items: [odd] }).items[0]?.facts).toMatchObject({
    amount: null,
    observerIds: [],
    isClosed: false,
  })
})

test('a malformed item is left out and counted', () => {
  expect(v.parse(itemPageSchema, { items: [{ unexpected: 1 }, { id: 5 }, null] })).toMatchObject({
    count: 3,
    items: [{ id: 5 }],
  })
})

test('facts are asked for by number, without REST’s count', () => {
  const { params } = readFacts(DEAL, [5, 6])
  expect(params).toMatchObject({ entityTypeId: 2, filter: { '@id': [5, 6] }, start: -1 })
  expect(params['select']).toContain('stageSemanticId')
  expect(readFacts({ type: 'CONTACT', entityTypeId: 3 }, [5]).params['select']).not.toContain('title')
})

test('open items are listed by person, pipeline and stage, below the last one of the page before', () => {
  const query = { kind: DEAL, person: null, pipelineId: null, stageId: '', beforeId: null }
  const filterOf = (parts: Partial<Parameters<typeof readOpenItems>[0]>) =>
    readOpenItems({ ...query, ...parts }).params['filter']
  expect(filterOf({})).toEqual({ stageSemanticId: 'P' })
  expect(filterOf({ person: { id: 27, as: 'responsible' } })).toMatchObject({ assignedById: 27 })
  expect(
    filterOf({ person: { id: 27, as: 'observer' }, pipelineId: 9, stageId: 'C9:NEW', beforeId: 40 }),
  ).toEqual({
    observers: 27,
    stageSemanticId: 'P',
    categoryId: 9,
    stageId: 'C9:NEW',
    '<id': 40,
  })
  expect(filterOf({ kind: { type: 'CONTACT', entityTypeId: 3 } })).toEqual({})
})

test('clients have a title, or the two names of a person', () => {
  const items = [
    { id: 7, title: 'Nordlicht GmbH' },
    { id: '25', name: 'Ada', lastName: null },
  ]
  expect(v.parse(clientsSchema, { items })).toEqual([
    { id: 7, name: 'Nordlicht GmbH' },
    { id: 25, name: 'Ada' },
  ])
})

test('smart processes of the documented list are offered, the other kinds are named here', () => {
  const kinds = v.parse(kindsSchema, sample('crm.enum.ownertype').result)
  expect(kinds.map(({ type }) => type)).toContain('DYNAMIC_128')
  for (const { type, name } of kinds) {
    expect(type).toMatch(/^(DYNAMIC_\d+|SMART_INVOICE)$/)
    expect(name).not.toBe('')
  }
})
