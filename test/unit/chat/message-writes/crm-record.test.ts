import { expect, test } from 'vitest'
import { crmRecordOf } from '../../../../src/chat/message-writes/crm-record.ts'
import type { Entry } from '../../../../src/portal/entry.ts'

const MENU: Entry = { kind: 'left-menu', dealId: null }
const CARD: Entry = { kind: 'crm-card', item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }

test.each([
  ['DEAL|1742', { type: 'deal', id: 1742, taskCode: 'D_1742' }],
  ['LEAD|13', { type: 'lead', id: 13, taskCode: 'L_13' }],
  ['CONTACT|25', { type: 'contact', id: 25, taskCode: 'C_25' }],
  ['COMPANY|7', { type: 'company', id: 7, taskCode: 'CO_7' }],
  ['ORDER|5', { type: 'order', id: 5, taskCode: null }],
  ['DYNAMIC_128|17', { type: 'dynamic_128', id: 17, taskCode: 'T80_17' }],
])('the chat of %s has a record', (id, record) => {
  expect(crmRecordOf({ type: 'CRM', id }, MENU)).toEqual(record)
})

test.each([
  [{ type: 'CRM', id: 'QUOTE|3' }],
  [{ type: 'CRM', id: 'DEAL|0' }],
  [{ type: 'CRM', id: 'DEAL' }],
  [{ type: 'LINES', id: 'DEAL|3' }],
  [null],
])('the chat of %j has no record with a timeline', (entity) => {
  expect(crmRecordOf(entity, MENU)).toBeNull()
})

test('a customer’s chat in a deal’s card has the deal', () => {
  expect(crmRecordOf({ type: 'LINES', id: 'livechat|3' }, CARD)).toEqual({
    type: 'deal',
    id: 1663,
    taskCode: 'D_1663',
  })
})
