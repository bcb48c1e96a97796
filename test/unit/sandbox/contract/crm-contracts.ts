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
const UPDATE = { ...PROJECT, fields: { stageId: 'DT128_3:CLIENT' } }
const TENDER = { entityTypeId: 2, id: 1791 }
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
    method: 'crm.item.update',
    good: UPDATE,
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'crm.item.update', params: UPDATE, besides: UNKNOWN_FIELDS, writes: true },
      // Nothing is saved when nothing changed; unknown fields are ignored.
      { sample: 'crm.item.update', params: { ...PROJECT, fields: { nope: 1 } }, besides: UNKNOWN_FIELDS },
    ],
    documented:
      'NOT_FOUND@400 ACCESS_DENIED@400 CRM_FIELD_ERROR_VALUE_NOT_VALID@400 100@400 UPDATE_DYNAMIC_ITEM_RESTRICTED@400 @400 allowed_only_intranet_user@403',
    errors: [
      { params: { ...UPDATE, id: 999 }, is: { sample: 'crm.item.update.error' } },
      { params: { ...UPDATE, entityTypeId: 99 }, is: NO_TYPE },
      { params: UPDATE, card: GUEST, is: GUEST_REFUSED },
      { params: UPDATE, card: { viewer: 'marco' }, is: { sample: 'crm.item.update.error-access' } },
      ...['DT128_3:NOPE', 'DT1032_5:NEW', 'NEW', ''].map((stageId) => ({
        params: { ...PROJECT, fields: { stageId } },
        is: { sample: 'crm.item.update.error-field' },
        red: true as const,
      })),
      {
        params: { ...TENDER, fields: { stageId: 'C12:WON' } },
        card: { viewer: 'marco' },
        is: { sample: 'crm.item.update.error-stage' },
      },
      {
        params: { ...TENDER, fields: { categoryId: 77 } },
        is: { error: 'CRM_FIELD_ERROR_VALUE_NOT_VALID@400', text: 'Invalid value for field "Pipeline"' },
        red: true,
      },
      {
        params: { ...PROJECT, fields: { observers: 27 } },
        is: {
          error: '100@400',
          text: 'Expected iterable value for multiple field, but got `integer` instead',
        },
        red: true,
      },
      {
        params: UPDATE,
        card: { faults: ['UPDATE_DYNAMIC_ITEM_RESTRICTED:crm.item.update'] },
        is: {
          error: 'UPDATE_DYNAMIC_ITEM_RESTRICTED@400',
          text: 'You cannot change the item due to your plan restrictions',
        },
      },
    ],
    missing: { entityTypeId: '100@400', id: '100@400', fields: '100@400' },
    wrong: {
      entityTypeId: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      id: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      fields: { '100@400': 'text number empty negative huge null flag', ok: 'list map' },
      useOriginalUfNames: 'ok',
    },
  },
  {
    method: 'crm.category.list',
    good: DEALS,
    names: 'exact',
    byHook: 'the same',
    shapes: [
      // The default pipeline has no origin.
      { sample: 'crm.category.list', params: DEALS, besides: ['originId', 'originatorId'] },
      { sample: 'crm.category.list', params: { entityTypeId: 3 } },
      { sample: 'crm.category.list', params: DEALS, card: GUEST },
    ],
    documented: 'NOT_FOUND@400 ENTITY_TYPE_NOT_SUPPORTED@400',
    errors: [
      { params: { entityTypeId: 1 }, is: { sample: 'crm.category.list.error' }, red: true },
      {
        params: { entityTypeId: 7 },
        is: { error: 'ENTITY_TYPE_NOT_SUPPORTED@400', text: 'Entity type QUOTE is not supported' },
        red: true,
      },
      { params: { entityTypeId: 99 }, is: NO_TYPE },
    ],
    missing: { entityTypeId: '100@400' },
    wrong: {
      entityTypeId: { 'NOT_FOUND@400': 'text number empty negative huge', '100@400': 'list map null flag' },
      start: 'ok',
    },
  },
  {
    method: 'crm.status.list',
    good: { filter: { ENTITY_ID: 'DEAL_STAGE' }, order: { SORT: 'ASC' } },
    names: 'any',
    byHook: 'the same',
    shapes: [
      { sample: 'crm.status.list', params: { filter: { ENTITY_ID: 'DEAL_STAGE' }, order: { SORT: 'ASC' } } },
      { sample: 'crm.status.list.category', params: { filter: { ENTITY_ID: 'DEAL_STAGE_9' } } },
      { sample: 'crm.status.list', params: { filter: { ENTITY_ID: 'STATUS' } } },
    ],
    documented: '',
    errors: [{ card: GUEST, is: { sample: 'crm.status.list.error' } }],
    missing: { filter: 'ok', order: 'ok' },
    wrong: {
      filter: { 'Invalid parameters.@400': 'text number empty negative huge null flag', ok: 'list map' },
      order: { 'Invalid parameters.@400': 'text number empty negative huge null flag', ok: 'list map' },
      start: { ok: 'text number list map empty negative null flag', '[]': 'huge' },
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
