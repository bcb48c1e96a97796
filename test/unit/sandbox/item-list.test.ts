import { expect, test } from 'vitest'
import { readItemOrder } from '../../../sandbox/services/crm/methods/item-order.ts'
import sample from '../../samples/crm.item.list.error.json' with { type: 'json' }
import { openPortal } from './portal-under-test.ts'

const DEAL = 2
const CONTACT = 3
const COMPANY = 4
const ODD = '100% LED_strip'

interface Item {
  id: number
  title: string
  opportunity: number
  currencyId: string
}

/** The first page of the deals that match a filter. */
async function dealsFor(filter: unknown, more: Record<string, unknown> = {}): Promise<Item[]> {
  const { ask } = await openPortal()
  const { body } = await ask('crm.item.list', { entityTypeId: DEAL, filter, ...more })
  return body.result.items
}

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id)

test('a word is found anywhere in a title and in any case, in pages of 50', async () => {
  const { ask } = await openPortal()
  const page = async (more: object) =>
    (await ask('crm.item.list', { entityTypeId: DEAL, filter: { '%title': 'RACKING' }, ...more })).body
  const first = await page({})
  expect([first.result.items.length, first.total, first.next]).toEqual([50, 70, 50])
  const second = await page({ start: 50 })
  expect([second.result.items.length, second.total, second.next]).toEqual([20, 70, undefined])
  expect(new Set(idsOf([...first.result.items, ...second.result.items])).size).toBe(70)
})

test('start -1 skips the total', async () => {
  const { ask } = await openPortal()
  const { body } = await ask('crm.item.list', { entityTypeId: DEAL, start: -1 })
  expect([body.result.items.length, 'total' in body, 'next' in body]).toEqual([50, false, false])
})

test('% and _ in a search are wildcards, unless a backslash escapes them', async () => {
  expect(idsOf(await dealsFor({ '%title': ODD }))).toEqual([2071, 2072])
  expect(idsOf(await dealsFor({ '%title': '100\\% led\\_strip' }))).toEqual([2071])
  expect(idsOf(await dealsFor({ '=%title': '100\\%%' }))).toEqual([2071])
  expect(idsOf(await dealsFor({ '%title': '.*' }))).toEqual([])
})

for (const [title, id] of [
  ['<b>markup</b> & "quotes"', 2073],
  ['مستودع', 1770],
  ['inspectors asked for', 2074],
] as const) {
  test(`a deal is found by ${title}`, async () => {
    expect(idsOf(await dealsFor({ '%title': title }))).toEqual([id])
  })
}

for (const [filter, ids] of [
  [{ id: '1663' }, [1663]],
  [{ '=id': 1663 }, [1663]],
  [{ '=title': 'desk LAMPS' }, [1775]],
  [{ '@id': [1663, '1742', 9] }, [1663, 1742]],
  [{ id: [1663, 1742] }, [1663, 1742]],
  [{ '!@id': [1663], '<=id': 1742 }, [1742]],
  [{ '!id': 1663, '<id': 1750 }, [1742]],
  [{ '!=id': 1663, '<id': 1750 }, [1742]],
  [{ '>=id': 2073 }, [2073, 2074]],
  [{ '>id': 2073 }, [2074]],
  [{ '!%title': 'racking', '>id': 2060, '<id': 2073 }, [2071, 2072]],
  [{ '>opportunity': '1000000', '%title': 'lighting' }, [1760, 2074]],
  [{ observers: 36, '<=id': 1742 }, [1663, 1742]],
  [{ closedate: '', '<=id': 1742 }, [1663, 1742]],
  [{ '!closedate': null, '<=id': 1742 }, []],
  [{ '<closedate': '2030-01-01' }, []],
] as const) {
  test(`deals with ${JSON.stringify(filter)}: ${ids.join(', ') || 'none'}`, async () => {
    expect(idsOf(await dealsFor(filter))).toEqual(ids)
  })
}

test('groups of conditions nest to any depth, joined by AND unless logic is OR', async () => {
  const either = { '0': { logic: 'OR', '0': { '%title': 'desk' }, '1': { '=id': 1663 } } }
  expect(idsOf(await dealsFor(either))).toEqual([1663, 1775])
  expect(idsOf(await dealsFor({ ...either, '!id': 1775 }))).toEqual([1663])
  const deep = {
    logic: 'OR',
    '0': { '=id': 1742 },
    '1': { '0': { logic: 'OR', '0': { id: 1750 }, '1': { id: 1755 } }, '%title': 'cold' },
  }
  expect(idsOf(await dealsFor(deep))).toEqual([1742, 1755])
  expect(idsOf(await dealsFor([{ '%title': 'desk' }, {}]))).toEqual([1775])
})

test('brackets in a form are read as JSON is, also in a batch', async () => {
  const { batch } = await openPortal()
  const query =
    'entityTypeId=2&select[0]=id&select[1]=title&filter[0][logic]=OR&filter[0][0][%25title]=desk&filter[0][1][@id][0]=1663&order[id]=desc'
  const maps = await batch({ deals: `crm.item.list?${query}`, page: 'crm.item.list?entityTypeId=2' })
  expect(maps['result'].deals.items).toEqual([
    { id: 1775, title: 'Desk lamps' },
    { id: 1663, title: 'Warehouse lighting for Northwind' },
  ])
  expect(maps['result_total']).toEqual({ deals: 2, page: 85 })
  expect(maps['result_next']).toEqual({ page: 50 })
})

test('dates are compared and sorted as dates', async () => {
  const newest = await dealsFor({ '%title': 'racking' }, { order: { createdTime: 'DESC' } })
  expect(idsOf(newest).slice(0, 2)).toEqual([2070, 2069])
  const later = { '>createdTime': '2026-09-21T00:00:00+03:00' }
  expect(idsOf(await dealsFor(later))).toEqual([2069, 2070])
  expect(idsOf(await dealsFor({ '>createdTime': '2026-09-21T10:00:00Z' }))).toEqual([2070])
  expect(idsOf(await dealsFor({ '<createdTime': 'zero hour' }))).toEqual([])
})

test('amounts sort as numbers, with the ID as the last key', async () => {
  const items = await dealsFor({ '<id': 1800 }, { order: { opportunity: 'desc' } })
  const amounts = items.map(({ opportunity }) => opportunity)
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  expect(idsOf(items.filter(({ opportunity }) => opportunity === 51_640))).toEqual([
    1663, 1750, 1761, 1770, 1790, 1791,
  ])
})

test('items are sorted by ID by default', () => {
  const items = [{ id: 10 }, { id: 2 }, { id: 9 }]
  expect(items.sort(readItemOrder([], new Set())).map(({ id }) => id)).toEqual([2, 9, 10])
})

test('select keeps the named fields and the ID; unknown names are ignored', async () => {
  const [deal] = await dealsFor({ id: 1663 }, { select: ['title', 'stageId', 'nope'] })
  expect(deal).toEqual({ id: 1663, title: 'Warehouse lighting for Northwind', stageId: 'PREPAYMENT_INVOICE' })
})

test('the fields are those of crm.item.get', async () => {
  const { ask } = await openPortal()
  const { item } = (await ask('crm.item.get', { entityTypeId: DEAL, id: 2005 })).body.result
  expect(await dealsFor({ id: 2005 }, { select: ['*'] })).toEqual([item])
  expect(await dealsFor({ id: 2005 })).toEqual([item])
})

test('contacts have names, and no title to search', async () => {
  const { ask, sandbox } = await openPortal()
  const { items } = (
    await ask('crm.item.list', { entityTypeId: CONTACT, filter: { '%lastName': 'nov' }, select: ['name'] })
  ).body.result
  expect(items).toEqual([{ id: 25, name: 'Tomas' }])
  const { status, body } = await ask('crm.item.list', { entityTypeId: CONTACT, filter: { '%title': 'nov' } })
  expect([status, body.error_description]).toEqual([
    400,
    "Invalid filter: field 'title' is not allowed in filter",
  ])
  expect(sandbox.log.red).toHaveLength(1)
})

for (const [params, description] of [
  [{ filter: { nope: 1 } }, sample.error_description],
  [{ filter: { TITLE: 'x' } }, "Invalid filter: field 'TITLE' is not allowed in filter"],
  [{ filter: { entityTypeId: 2 } }, "Invalid filter: field 'entityTypeId' is not allowed in filter"],
  [
    { filter: { '0': { logic: 'OR', '0': { '%nope': 1 } } } },
    "Invalid filter: field 'nope' is not allowed in filter",
  ],
  [{ order: { nope: 'ASC' } }, "Invalid order: field 'nope' is not allowed in order"],
  [
    { order: { id: 'up' } },
    "Invalid order: allowed sort directions are ASC, DESC. But got 'up' for field 'id'",
  ],
] as const) {
  test(`${JSON.stringify(params)} is refused with the portal’s text, and red`, async () => {
    const { ask, sandbox } = await openPortal()
    const { status, body } = await ask('crm.item.list', { entityTypeId: DEAL, ...params })
    expect([status, body.error, body.error_description]).toEqual([400, 'INVALID_ARG_VALUE', description])
    expect(sandbox.log.red).toHaveLength(1)
  })
}

test('an unknown type gets 400, a guest gets 403, and neither is red', async () => {
  const { ask, sandbox } = await openPortal()
  const unknown = await ask('crm.item.list', { entityTypeId: 1_000 })
  expect([unknown.status, unknown.body.error, unknown.body.error_description]).toEqual([
    400,
    'NOT_FOUND',
    'SPA not found',
  ])
  expect(sandbox.log.red).toEqual([])
  const guest = await openPortal({ viewer: 'tomas' })
  const refused = await guest.ask('crm.item.list', { entityTypeId: DEAL })
  expect([refused.status, refused.body.error]).toEqual([403, 'allowed_only_intranet_user'])
  expect(guest.sandbox.log.red).toEqual([])
})

test('parameters in another case are ignored, as in a portal', async () => {
  expect(idsOf(await dealsFor(undefined, { FILTER: { id: 1663 } }))).toHaveLength(50)
  const { ask } = await openPortal()
  expect((await ask('crm.item.list', { ENTITYTYPEID: DEAL })).body.error).toBe('100')
})

for (const [entityTypeId, id, title] of [
  [1, 14, 'Wants a quote for dock lights'],
  [COMPANY, 8, 'Halden Cold Stores'],
  [7, 5, 'Quote for the mezzanine'],
  [31, 9, 'Invoice for the first stage'],
  [128, 17, 'Installation project #17'],
] as const) {
  test(`type ${entityTypeId} is searched as deals are: ${title}`, async () => {
    const { ask } = await openPortal()
    const { body } = await ask('crm.item.list', {
      entityTypeId,
      filter: { '%title': title },
      select: ['title'],
    })
    expect(body.result.items).toEqual([{ id, title }])
  })
}
