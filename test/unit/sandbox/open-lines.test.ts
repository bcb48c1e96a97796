import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { openPortal } from './portal-under-test.ts'

const DEAL = { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 1742 }
const TELEGRAM = 'telegrambot|2|209607941|744'
const SITE = 'livechat|3|2199|812'

/** Grants the scope of open lines, which the app doesn't have by default. */
function openLines(card: CardOptions = {}) {
  return openPortal({ with: ['imopenlines'], ...card })
}

test('only chats of active sessions are found by default, and closed ones with N', async () => {
  const { ask } = await openLines()
  const telegram = { CHAT_ID: '1612', CONNECTOR_ID: 'telegrambot', CONNECTOR_TITLE: 'Telegram' }
  const site = { CHAT_ID: '1626', CONNECTOR_ID: 'livechat', CONNECTOR_TITLE: 'Live chat' }
  const find = async (more: object) =>
    (await ask('imopenlines.crm.chat.get', { ...DEAL, ...more })).body.result
  expect(await find({})).toEqual([telegram])
  expect(await find({ ACTIVE_ONLY: 'N', CRM_ENTITY_TYPE: 'COMPANY', CRM_ENTITY: '7' })).toEqual([
    telegram,
    site,
  ])
  expect(await find({ CRM_ENTITY: 1755 })).toEqual([])
})

test('a chat is found by a user who may read the item, without being a member', async () => {
  const { ask } = await openLines()
  const { result } = (await ask('imopenlines.crm.chat.get', { ...DEAL, ACTIVE_ONLY: 'N' })).body
  const { status, body } = await ask('im.dialog.get', { DIALOG_ID: `chat${result[1].CHAT_ID}` })
  expect([status, body.error]).toEqual([403, 'ACCESS_ERROR'])
})

test('deal 1663 has three conversations: one with Anna, one without her, and a closed one', async () => {
  const { ask } = await openLines()
  const find = async (more: object) =>
    (await ask('imopenlines.crm.chat.get', { ...DEAL, CRM_ENTITY: 1663, ...more })).body.result
  const whatsapp = { CHAT_ID: '1630', CONNECTOR_ID: 'whatsappbytwilio', CONNECTOR_TITLE: 'WhatsApp' }
  const telegram = { CHAT_ID: '1631', CONNECTOR_ID: 'telegrambot', CONNECTOR_TITLE: 'Telegram' }
  const site = { CHAT_ID: '1632', CONNECTOR_ID: 'livechat', CONNECTOR_TITLE: 'Live chat' }
  expect(await find({})).toEqual([whatsapp, telegram])
  expect(await find({ ACTIVE_ONLY: 'N' })).toEqual([whatsapp, telegram, site])
  const dialog = async (id: number) => (await ask('im.dialog.get', { DIALOG_ID: `chat${id}` })).body
  expect((await dialog(1630)).result).toMatchObject({ name: 'Dana Whitfield - WhatsApp', counter: 3 })
  expect((await dialog(1631)).error).toBe('ACCESS_ERROR')
  expect((await dialog(1632)).result.name).toBe('Guest 944 - Site chat')
})

for (const [type, id, active, all] of [
  ['contact', 26, ['1630'], ['1630', '1632']],
  ['company', 8, [], ['1634', '1632']],
  ['lead', 13, ['1633'], ['1633']],
] as const) {
  test(`a ${type}’s conversations: ${active.length} active of ${all.length}, the newest first`, async () => {
    const { ask } = await openLines()
    const find = async (ACTIVE_ONLY: string): Promise<string[]> => {
      const params = { CRM_ENTITY_TYPE: type, CRM_ENTITY: id, ACTIVE_ONLY }
      const { result } = (await ask('imopenlines.crm.chat.get', params)).body
      return result.map(({ CHAT_ID }: { CHAT_ID: string }) => CHAT_ID)
    }
    expect([await find('Y'), await find('N')]).toEqual([active, all])
  })
}

test('a customer is a listed member, marked as a connector', async () => {
  const { ask } = await openLines()
  const users = async (more: object) =>
    (await ask('im.dialog.users.list', { DIALOG_ID: 'chat1630', ...more })).body.result
  const [dana] = (await users({})).slice(-1)
  expect(dana).toMatchObject({ id: 71, connector: true, bot: false, external_auth_id: 'imconnector' })
  expect((await users({ SKIP_EXTERNAL: 'Y' })).map(({ id }: { id: number }) => id)).toEqual([27, 44])
})

for (const [params, argument] of [
  [{ crm_entity_type: 'deal', crm_entity: 1742 }, 'CRM_ENTITY_TYPE'],
  [{ CRM_ENTITY_TYPE: 'DYNAMIC_128', CRM_ENTITY: 17 }, 'CRM_ENTITY_TYPE'],
  [{ ...DEAL, CRM_ENTITY: 'DEAL|1742' }, 'CRM_ENTITY'],
  [{ ...DEAL, CRM_ENTITY: 0 }, 'CRM_ENTITY'],
] as const) {
  test(`imopenlines.crm.chat.get reports ${argument} as missing in ${JSON.stringify(params)}`, async () => {
    const { ask, sandbox } = await openLines()
    const { status, body } = await ask('imopenlines.crm.chat.get', params)
    expect([status, body.error, body.argument]).toEqual([400, 'ERROR_ARGUMENT', argument])
    expect(sandbox.log.red).toHaveLength(1)
  })
}

test('getLastId answers the newest session’s chat; an empty result is an error, without red', async () => {
  const { ask, sandbox } = await openLines()
  const last = async (params: Record<string, unknown>) =>
    (await ask('imopenlines.crm.chat.getlastid', params)).body
  expect((await last(DEAL)).result).toBe(1612)
  for (const params of [
    { ...DEAL, CRM_ENTITY: 1 },
    { ...DEAL, CRM_ENTITY_TYPE: 'quote' },
  ]) {
    expect((await last(params)).error_description).toBe('Could not find CRM object')
  }
  expect(sandbox.log.red).toEqual([])
  expect((await last({})).error_description).toBe('Empty CRM data')
  expect(sandbox.log.red).toHaveLength(1)
})

test('a customer’s code names the operators’ chat for every employee, and changes nothing', async () => {
  const { ask, sandbox } = await openLines({ viewer: 'olga' })
  const open = async (USER_CODE: string) =>
    (await ask('imopenlines.session.open', { USER_CODE })).body.result?.chatId
  expect([await open(SITE), await open(`imol|${TELEGRAM}`)]).toEqual(['1626', '1612'])
  expect(await open('livechat|3|1|1')).toBeUndefined()
  expect((await ask('imopenlines.session.open', { user_code: SITE })).body.error).toBe('ACCESS_DENIED')
  expect(sandbox.log.rows.some(({ write }) => write)).toBe(false)
})

test('joining a conversation adds the user to its chat: a write, once', async () => {
  const { ask, sandbox } = await openLines({ viewer: 'olga' })
  const anna = sandbox.openSession()
  const members = async () =>
    (await ask('im.dialog.get', { auth: anna.token, DIALOG_ID: 'chat1612' })).body.result.user_counter
  expect(await members()).toBe(3)
  for (const _ of [1, 2]) {
    expect((await ask('imopenlines.session.join', { CHAT_ID: '1612' })).body.result).toBe(true)
  }
  expect(await members()).toBe(4)
  expect((await ask('im.dialog.get', { DIALOG_ID: 'chat1612' })).status).toBe(200)
  expect(sandbox.log.rows.filter(({ write }) => write)).toHaveLength(1)
})

for (const [params, card, code] of [
  [{}, {}, 'CHAT_ID'],
  [{ chat_id: 1612 }, {}, 'CHAT_ID'],
  [{ CHAT_ID: 999_999 }, {}, 'CHAT_ID'],
  [{ CHAT_ID: 1437 }, {}, 'CHAT_TYPE'],
  [{ CHAT_ID: 1626 }, {}, 'ACCESS_DENIED'],
  [{ CHAT_ID: 1612 }, { viewer: 'tomas' }, 'ACCESS_DENIED'],
] as const) {
  test(`imopenlines.session.join refuses ${JSON.stringify({ ...params, ...card })} with ${code}`, async () => {
    const { ask, sandbox } = await openLines(card)
    const { status, body } = await ask('imopenlines.session.join', params)
    expect([status, body.error]).toEqual([400, code])
    expect(sandbox.log.rows[0]?.write).toBe(false)
  })
}

for (const params of [
  { chat_id: '1612' },
  { DIALOG_ID: 'chat1612' },
  { SESSION_ID: 615 },
  { USER_CODE: TELEGRAM },
  { USER_CODE: `imol|${TELEGRAM}` },
]) {
  test(`imopenlines.dialog.get finds the chat by ${JSON.stringify(params)}`, async () => {
    const { ask } = await openLines()
    const { result } = (await ask('imopenlines.dialog.get', params)).body
    expect(result).toMatchObject({ id: 1612, type: 'lines', entity_id: TELEGRAM })
  })
}

for (const params of [
  {},
  { DIALOG_ID: 1612 },
  { CHAT_ID: 1437 },
  { CHAT_ID: 1626 },
  { SESSION_ID: 1 },
  { USER_CODE: 'x' },
]) {
  test(`imopenlines.dialog.get answers ${JSON.stringify(params)} with 400, not 403`, async () => {
    const { ask } = await openLines()
    const { status, body } = await ask('imopenlines.dialog.get', params)
    expect([status, body.error]).toEqual([400, 'ACCESS_ERROR'])
  })
}
