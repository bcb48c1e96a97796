import type { ErrorRow, MethodContract, ShapeRow } from './method-contract.ts'

/** A type with methods of its own, older than `crm.item.*`. */
interface LegacyType {
  name: string
  id: number
  get: readonly ShapeRow[]
  list: readonly ShapeRow[]
}

const GUEST = { viewer: 'tomas' }

const TYPES: readonly LegacyType[] = [
  {
    name: 'deal',
    id: 1742,
    get: [{ sample: 'crm.deal.get', params: { id: 1742 } }],
    list: [
      {
        sample: 'crm.deal.list',
        params: { select: ['TITLE', 'STAGE_ID', 'OPPORTUNITY', 'CURRENCY_ID', 'ASSIGNED_BY_ID'] },
      },
      { sample: 'crm.deal.list.page', params: { select: ['TITLE'] } },
      { sample: 'crm.deal.list.empty', params: { filter: { ID: 1 } } },
    ],
  },
  {
    name: 'lead',
    id: 13,
    // A multi-field without a value is absent.
    get: [{ sample: 'crm.lead.get', params: { id: 13 }, besides: ['IM'] }],
    list: [{ sample: 'crm.lead.list', params: { select: ['TITLE', 'STATUS_ID', 'ASSIGNED_BY_ID'] } }],
  },
  {
    name: 'contact',
    id: 25,
    get: [{ sample: 'crm.contact.get', params: { id: 25 } }],
    list: [{ sample: 'crm.contact.list', params: { select: ['NAME', 'LAST_NAME', 'COMPANY_ID'] } }],
  },
  {
    name: 'company',
    id: 7,
    get: [{ sample: 'crm.company.get', params: { id: 7 } }],
    list: [{ sample: 'crm.company.list', params: { select: ['TITLE', 'ASSIGNED_BY_ID'] } }],
  },
]

/** An error of these methods has no code. */
function codeless(text: string): { error: string; text: string } {
  return { error: '@400', text }
}

/** Section 21: `get` and `list` of deals, leads, contacts and companies. */
export const LEGACY_CRM_CONTRACTS: readonly MethodContract[] = TYPES.flatMap(({ name, id, get, list }) => [
  {
    method: `crm.${name}.get`,
    good: { id },
    names: 'any',
    byHook: 'the same',
    shapes: get,
    documented: '@400',
    errors: [
      { params: { id: 999 }, is: { sample: `crm.${name}.get.error` } },
      { params: {}, is: codeless('ID is not defined or invalid'), red: true },
      { params: { id }, card: GUEST, is: codeless('Access denied') },
    ] satisfies readonly ErrorRow[],
    missing: { id: '@400' },
    wrong: {
      id: '@400',
    },
  },
  {
    method: `crm.${name}.list`,
    good: { filter: { ID: id } },
    names: 'any',
    byHook: 'the same',
    shapes: list,
    documented: '@400',
    errors: [
      {
        params: { filter: 'TITLE' },
        is:
          name === 'deal' ? { sample: 'crm.deal.list.error' } : codeless("Parameter 'filter' must be array."),
        red: true,
      },
      { params: { order: 'ID' }, is: codeless("Parameter 'order' must be array."), red: true },
      { params: {}, card: GUEST, is: codeless('Access denied.') },
    ] satisfies readonly ErrorRow[],
    missing: { filter: 'ok' },
    wrong: {
      select: 'ok',
      filter: { '@400': 'text number empty negative huge flag', ok: 'list map null' },
      order: { '@400': 'text number empty negative huge flag', ok: 'list map null' },
      start: { ok: 'text empty negative null', '[]': 'number list map huge flag' },
    },
  },
])
