import type { MethodContract } from './method-contract.ts'

const DEALS = { entityTypeId: 2 }
const PROJECT = { entityTypeId: 128, id: 17 }
const FOUR = ['id', 'title', 'stageId', 'assignedById']
/** This portal's items have no user fields, and no parents. */
const UNKNOWN_FIELDS = ['ufCrm3_1719400000', 'parentId2']
const GUEST = { viewer: 'tomas' }
const GUEST_REFUSED = {
  error: 'allowed_only_intranet_user@403',
  text: 'Only intranet users are allowed to use this method',
}
const NO_TYPE = { error: 'NOT_FOUND@400', text: 'SPA not found' }

/** Section 21: the methods of any type. */
export const CRM_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'crm.item.get',
    good: { entityTypeId: 2, id: 1663 },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'crm.item.get', params: PROJECT, besides: UNKNOWN_FIELDS }],
    documented: 'NOT_FOUND@400 ACCESS_DENIED@400 allowed_only_intranet_user@403',
    errors: [
      { params: { ...PROJECT, id: 999 }, is: { sample: 'crm.item.get.error' } },
      { params: { entityTypeId: 99, id: 1 }, is: NO_TYPE },
      { params: PROJECT, card: GUEST, is: GUEST_REFUSED },
      // Every employee of this portal may read every item.
      {
        params: PROJECT,
        card: { faults: ['ACCESS_DENIED@400'] },
        is: { sample: 'crm.item.get.error-access' },
      },
    ],
    missing: { entityTypeId: '100@400', id: '100@400' },
    wrong: {
      entityTypeId: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      id: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      useOriginalUfNames: 'ok',
    },
  },
  {
    method: 'crm.item.list',
    good: DEALS,
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'crm.item.list', params: { entityTypeId: 128, select: FOUR } },
      {
        sample: 'crm.item.list.deals',
        params: {
          ...DEALS,
          filter: { id: 1742 },
          select: ['id', 'title', 'stageId', 'opportunity', 'currencyId', 'assignedById'],
        },
      },
    ],
    documented: 'NOT_FOUND@400 INVALID_ARG_VALUE@400 allowed_only_intranet_user@403',
    errors: [
      { params: { ...DEALS, filter: { nope: 1 } }, is: { sample: 'crm.item.list.error' }, red: true },
      {
        params: { ...DEALS, order: { nope: 'ASC' } },
        is: { error: 'INVALID_ARG_VALUE@400', text: "Invalid order: field 'nope' is not allowed in order" },
        red: true,
      },
      { params: { entityTypeId: 99 }, is: NO_TYPE },
      { params: DEALS, card: GUEST, is: GUEST_REFUSED },
    ],
    missing: { entityTypeId: '100@400' },
    wrong: {
      entityTypeId: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      select: { '100@400': 'text number empty negative huge null flag', ok: 'list map' },
      filter: {
        '100@400': 'text number empty negative huge null flag',
        ok: 'list',
        'INVALID_ARG_VALUE@400': 'map',
      },
      order: { '100@400': 'text number empty negative huge null flag', 'INVALID_ARG_VALUE@400': 'list map' },
      start: 'ok',
      useOriginalUfNames: 'ok',
    },
  },
  {
    method: 'crm.enum.ownertype',
    good: {},
    names: 'none',
    byHook: 'the same',
    shapes: [{ sample: 'crm.enum.ownertype' }, { sample: 'crm.enum.ownertype', card: GUEST }],
    documented: '',
    errors: [],
    missing: {},
    wrong: {},
  },
  {
    method: 'crm.type.list',
    good: { filter: { id: 3 } },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'crm.type.list' }],
    documented: 'ACCESS_DENIED@403',
    errors: [{ card: { viewer: 'marco' }, is: { sample: 'crm.type.list.error' } }],
    missing: { filter: 'ok' },
    wrong: {
      filter: {
        '100@400': 'text number empty negative huge null flag',
        ok: 'list',
        'INVALID_ARG_VALUE@400': 'map',
      },
      order: { '100@400': 'text number empty negative huge null flag', 'INVALID_ARG_VALUE@400': 'list map' },
      start: 'ok',
    },
  },
]
