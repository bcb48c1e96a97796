import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

async function list(method: string, params: Record<string, unknown>) {
  const { ask } = await openPortal()
  const { body } = await ask(method, params)
  return { ...body, ids: body.result.map(({ ID }: { ID: string }) => Number(ID)) }
}

test('all scalars are texts, amounts have two decimals, and a contact has names', async () => {
  const { ask } = await openPortal()
  const deal = (await ask('crm.deal.get', { id: 1663 })).body.result
  expect(deal).toMatchObject({ ID: '1663', OPPORTUNITY: '51640.00', COMPANY_ID: '7', LEAD_ID: null })
  const contact = (await ask('CRM.CONTACT.GET', { ID: '25' })).body.result
  expect(contact).toMatchObject({ NAME: 'Tomas', LAST_NAME: 'Novak' })
  expect(contact).not.toHaveProperty('TITLE')
})

test('a page has fifty rows, next leads to the others, and -1 skips the total', async () => {
  const first = await list('crm.deal.list', { filter: { '%TITLE': 'RACKING' } })
  expect([first.ids.length, first.total, first.next]).toEqual([50, 70, 50])
  const second = await list('crm.deal.list', { FILTER: { '%TITLE': 'racking' }, START: '50' })
  expect([second.ids.length, second.next]).toEqual([20, undefined])
  const uncounted = await list('crm.deal.list', { start: -1 })
  expect(['total' in uncounted, 'next' in uncounted]).toEqual([false, false])
})

for (const [params, ids] of [
  [{ filter: { ID: 1663 } }, [1663]],
  [{ filter: { '@ID': [1663, '1742'] }, order: { ID: 'DESC' } }, [1742, 1663]],
  [{ filter: { '>OPPORTUNITY': 1_000_000 } }, [1760, 2074]],
  [{ filter: { '%TITLE': 'LED_strip', NO_SUCH_FIELD: 5 } }, [2071, 2072]],
  [{ filter: { '@ID': [1663, 1742] }, order: { NO_SUCH_FIELD: 'ASC', OPPORTUNITY: 'x' } }, [1742, 1663]],
  [{ filter: { TITLE: 'nothing is called so' } }, []],
] as const) {
  test(`crm.deal.list finds ${ids.join(', ') || 'nothing'} by ${JSON.stringify(params)}`, async () => {
    const found = await list('crm.deal.list', { ...params })
    expect([found.ids, found.total]).toEqual([[...ids], ids.length])
  })
}

test('selected fields come after the ID; multi-fields only by their names', async () => {
  const fields = async (params: Record<string, unknown>) =>
    Object.keys((await list('crm.contact.list', params)).result[0])
  expect(await fields({ select: ['LAST_NAME', 'NONE'] })).toEqual(['ID', 'LAST_NAME'])
  expect(await fields({ SELECT: ['*', 'PHONE'] })).toContain('PHONE')
  expect(await fields({})).not.toContain('PHONE')
})

for (const [method, params, text, isRed] of [
  ['crm.deal.get', {}, 'ID is not defined or invalid', true],
  ['crm.deal.get', { id: 'abc' }, 'ID is not defined or invalid', true],
  ['crm.lead.get', { id: 999 }, 'Not found', false],
  ['crm.deal.get', { id: 13 }, 'Not found', false],
  ['crm.deal.list', { order: 'ID' }, "Parameter 'order' must be array.", true],
] as const) {
  test(`${method} answers ${JSON.stringify(params)} with “${text}”, and no code`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask(method, params)
    expect([status, body]).toEqual([400, { error: '', error_description: text }])
    expect(sandbox.log.red.length > 0).toBe(isRed)
  })
}

test('a guest is refused, without a red row', async () => {
  const { ask, sandbox } = await openPortal({ viewer: 'tomas' })
  const text = async (method: string) => (await ask(method, { id: 7 })).body.error_description
  expect([await text('crm.company.get'), await text('crm.company.list')]).toEqual([
    'Access denied',
    'Access denied.',
  ])
  expect(sandbox.log.red).toEqual([])
})

test('types are named in the portal’s language for all users, smart processes included', async () => {
  const { ask } = await openPortal({ viewer: 'marco', language: 'ru' })
  const { result } = (await ask('crm.enum.ownertype')).body
  expect(result).toContainEqual({
    ID: 128,
    NAME: 'Проекты',
    SYMBOL_CODE: 'DYNAMIC_128',
    SYMBOL_CODE_SHORT: 'T80',
  })
  expect(result.at(-1)).toMatchObject({ ID: 1032, NAME: 'Оборудование', SYMBOL_CODE_SHORT: 'T408' })
})

test('crm.type.list filters by a type’s fields, and refuses an unknown field', async () => {
  const { ask } = await openPortal()
  const count = async (filter: object) => (await ask('crm.type.list', { filter })).body.total
  expect([await count({ '%title': 'proj' }), await count({ entityTypeId: 99 })]).toEqual([1, 0])
  expect((await ask('crm.type.list', { filter: { TITLE: 'x' } })).body.error).toBe('INVALID_ARG_VALUE')
  expect((await ask('crm.type.list', { filter: 'x' })).body.error).toBe('100')
})
