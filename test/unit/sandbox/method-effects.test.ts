import { expect, test } from 'vitest'
import { effectOf } from '../../../sandbox/services/method-effects.ts'
import { METHODS } from '../../../sandbox/services/methods.ts'
import { openPortal } from './portal-under-test.ts'

test('every method that the sandbox answers is known to read or to write', () => {
  expect(METHODS.filter(({ name }) => effectOf(name) === null).map(({ name }) => name)).toEqual([])
})

test('the name of a method has no case', () => {
  expect(['IM.Message.Add', 'imopenlines.crm.chat.getlastid', 'im.unknown'].map(effectOf)).toEqual([
    'write',
    'read',
    null,
  ])
})

for (const { name } of METHODS.filter((method) => effectOf(method.name) === 'read')) {
  test(`${name} reads: no call of it is a write, except for a DIALOG_ID that names no chat`, async () => {
    const { ask, sandbox } = await openPortal({ with: ['imopenlines', 'user'] })
    for (const DIALOG_ID of ['chat1437', 'chat1612', 'chat9999999', 'crm5', '']) {
      await ask(name, { DIALOG_ID, CHAT_ID: 1437, ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1663', id: 1663 })
    }
    expect(sandbox.log.rows.filter(({ write }) => write)).toEqual([])
    expect(sandbox.log.red.filter(({ note }) => note.includes('without a press'))).toEqual([])
  })
}
