import { expect, test } from 'vitest'
import { METHODS } from '../../../sandbox/services/methods.ts'
import { resolveCard } from '../../../sandbox/ui/card/card.ts'
import { readCardAddress } from '../../../sandbox/ui/card/card-address.ts'
import { openPortal } from './portal-under-test.ts'

const ALL = ['crm', 'im', 'imbot', 'placement', 'user_brief']
const ORDER = { ENTITY_TYPE: 'MYAPP', ENTITY_ID: 'order-15' }

test('scope lists the granted scopes or all, and needs no scope itself', async () => {
  const { ask, batch } = await openPortal({ without: ['im', 'crm'] })
  expect((await ask('scope')).body.result).toEqual(['imbot', 'placement', 'user_brief'])
  const full = (await ask('scope', { full: true })).body.result
  expect(ALL.filter((scope) => !full.includes(scope))).toEqual([])
  expect(full.length).toBeGreaterThan(ALL.length)
  expect((await batch({ full: 'scope?full=1' }))['result'].full).toEqual(full)
  expect((await ask('scope', { full: false })).body.result).toHaveLength(3)
})

test('imbot.chat.get answers as im.chat.get does, with any bot', async () => {
  const { ask } = await openPortal()
  expect((await ask('imbot.chat.get', { ...ORDER, BOT_ID: 999 })).body.result).toEqual({ ID: 1622 })
  expect(
    (await ask('imbot.chat.get', { entity_type: 'myapp', entity_id: 'order-17' })).body.result,
  ).toBeNull()
  const old = await openPortal({ shape: '2017' })
  expect((await old.ask('imbot.chat.get', ORDER)).body.result).toBe(1622)
})

for (const { name, scope } of METHODS.filter((method) => method.scope !== null)) {
  const wasGranted = ALL.includes(scope ?? '')
  const whose = wasGranted ? 'taken from it: not the app’s mistake' : 'never asked for: the app’s mistake'
  test(`${name} is refused without the permission ${scope}, ${whose}`, async () => {
    const { ask, sandbox, session } = await openPortal({
      without: ALL.filter((granted) => granted === scope),
    })
    session.press()
    const { status, body } = await ask(name)
    expect([status, body.error]).toEqual([403, 'insufficient_scope'])
    expect(body.error_description).toContain('higher privileges')
    expect(sandbox.log.red).toHaveLength(wasGranted ? 0 : 1)
  })
}

test('in a batch a missing permission fails its own rows only, without a description', async () => {
  const { batch } = await openPortal({ without: ['imbot'] })
  const query = 'ENTITY_TYPE=MYAPP&ENTITY_ID=order-15'
  const maps = await batch({ bot: `imbot.chat.get?${query}`, chat: `im.chat.get?${query}` })
  expect(maps['result_error']).toEqual({ bot: { error: 'insufficient_scope', error_description: '' } })
  expect(maps['result']).toEqual({ chat: { ID: 1622 } })
})

test('in a batch a call outside the granted scopes fails its own row, without red', async () => {
  const { batch, sandbox } = await openPortal()
  const maps = await batch({ lines: 'imopenlines.crm.chat.get?CRM_ENTITY_TYPE=DEAL&CRM_ENTITY=1663' })
  expect(maps['result_error'].lines.error).toBe('insufficient_scope')
  expect(sandbox.log.red).toEqual([])
})

test('a webhook’s missing permission is refused, and not red', async () => {
  const { ask, sandbox } = await openPortal()
  expect((await ask('31/marcos0sandbox0hook/imopenlines.crm.chat.get')).status).toBe(403)
  expect(sandbox.log.red).toEqual([])
})

test('the form that opens the app has the granted scopes', async () => {
  const scopeOf = async (without: string[]) =>
    (await openPortal({ without })).session.handlerOpening.fields['APPLICATION_SCOPE']
  expect(await scopeOf([])).toBe(ALL.join(','))
  expect(await scopeOf(['imbot', 'crm'])).toBe('im,placement,user_brief')
})

test('scopes taken from the app are in the address, and an unknown one is reported', async () => {
  const read = (query: string) =>
    readCardAddress(new URL(`/crm/deal/details/1663/?${query}`, 'http://portal'))?.options ?? {}
  expect(read('without=imbot,%20crm,')).toEqual({ deal: 1663, without: ['imbot', 'crm'] })
  expect(resolveCard(read('without=imbot,crm'))).toMatchObject({
    scopes: ['im', 'placement', 'user_brief'],
    problems: [],
  })
  expect(resolveCard(read('without=imbto')).problems).toEqual([
    'There is no permission “imbto” of the app’s. Known: crm, im, imbot, placement, user_brief.',
  ])
  const { scopes, problems } = resolveCard(read('with=task,tsak'))
  expect(scopes).toEqual([...ALL, 'task'])
  expect(problems).toHaveLength(1)
  const { sandbox } = await openPortal()
  expect(() => sandbox.cardUrl({ without: ['task'] })).toThrow('no permission “task”')
})
