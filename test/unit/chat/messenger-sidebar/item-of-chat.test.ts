import * as v from 'valibot'
import { expect, test } from 'vitest'
import { loadItemOfChat, readItemOfChat } from '../../../../src/chat/messenger-sidebar/item-of-chat.ts'
import { crmKind } from '../../../../src/portal/entry.ts'
import { PortalError } from '../../../../src/portal/failure.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { sample } from '../../sample.ts'

const { schema, params } = readItemOfChat(1437)
const read = (answer: object) => v.parse(schema, answer)
const item = (type: string, id: number) => ({ item: crmKind(type), id })

test('a chat is asked for as chat<ID>, and names its CRM item', () => {
  expect(params).toEqual({ DIALOG_ID: 'chat1437' })
  const { result } = sample('im.dialog.get')
  expect(v.parse(schema, result)).toEqual({ status: 'item', ref: item('DEAL', 1742) })
})

test('a customer’s conversation belongs to the deal that it is bound to, before a lead or the client', () => {
  const lines = {
    entity_type: 'LINES',
    entity_id: 'telegrambot|2|209607941|744',
    entity_data_1: 'Y|LEAD|13|N|N|0|0|0',
    entity_data_2: 'LEAD|13|COMPANY|7|CONTACT|25|DEAL|1742',
  }
  expect(read(lines)).toEqual({ status: 'item', ref: item('DEAL', 1742) })
  const client = { ...lines, entity_data_1: 'N', entity_data_2: 'LEAD|0|COMPANY|0|CONTACT|25|DEAL|0' }
  expect(read(client)).toEqual({ status: 'item', ref: item('CONTACT', 25) })
})

test.each([
  ['a free chat', { entity_type: '', entity_id: '' }],
  ['a task’s chat', { entity_type: 'TASKS', entity_id: '8293' }],
  ['a conversation without a CRM item', { entity_type: 'LINES', entity_id: 'a|1|2|3', entity_data_2: '' }],
  ['a kind that the app does not know', { entity_type: 'CRM', entity_id: 'ACTIVITY|5' }],
  ['a pair of another form', { entity_type: 'CRM', entity_id: 'DEAL|x' }],
])('%s belongs to no CRM item', (_, answer) => {
  expect(read(answer)).toEqual({ status: 'none' })
})

test('a chat that the user is not in is told from a failure', async () => {
  const refused = (code: string) =>
    portalStandIn({
      call: () => Promise.reject(new PortalError({ kind: 'portal', code, description: '', status: 403 })),
    })
  expect(await loadItemOfChat(refused('ACCESS_ERROR'), 5)).toEqual({ status: 'no-access' })
  await expect(loadItemOfChat(refused('ERROR_CORE'), 5)).rejects.toThrow('portal')
})
