import type { MethodContract, Params } from './method-contract.ts'

const COMMENT = { ENTITY_ID: 1663, ENTITY_TYPE: 'deal', COMMENT: '[b]Approved[/b]' }
const TASK = { TITLE: 'Check the estimate', RESPONSIBLE_ID: 31, UF_CRM_TASK: ['D_1663'] }

const DEAL = { ENTITY_ID: 1663, ENTITY_TYPE: 'deal' }

function comment(fields: Params): Params {
  return { fields: { ...COMMENT, ...fields } }
}

/** Sections 39 and 43: what a message is carried into. */
export const OUTSIDE_CONTRACTS: readonly MethodContract[] = [
  {
    method: 'crm.timeline.comment.add',
    good: { fields: COMMENT },
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'crm.timeline.comment.add', params: { fields: COMMENT }, writes: true },
      ...[
        { ENTITY_TYPE: 'lead', ENTITY_ID: '13' },
        { ENTITY_TYPE: 'dynamic_128', ENTITY_ID: 17 },
      ].map((item) => ({
        sample: 'crm.timeline.comment.add',
        params: comment(item),
        writes: true as const,
      })),
    ],
    documented: 'NOT_FOUND@400 OWNER_NOT_FOUND@400 ACCESS_DENIED@400 INVALID_ARG_VALUE@400 100@400',
    errors: [
      ...[{ ENTITY_ID: 1 }, { ENTITY_TYPE: 'order' }].map((fields) => ({
        params: comment(fields),
        is: { sample: 'crm.timeline.comment.add.error' },
      })),
      ...['DEAL', 'quote', 'x'].map((ENTITY_TYPE) => ({
        params: comment({ ENTITY_TYPE }),
        is: { error: 'OWNER_NOT_FOUND@400', text: 'Owner not found.' },
        red: true as const,
      })),
      {
        params: { fields: COMMENT },
        card: { viewer: 'tomas' },
        is: { error: 'ACCESS_DENIED@400', text: 'Access denied.' },
      },
      {
        params: comment({ COMMENT: ' ' }),
        is: { error: 'INVALID_ARG_VALUE@400', text: 'The comment is empty.' },
        red: true,
      },
      {
        params: { fields: { ENTITY_ID: 1663, ENTITY_TYPE: 'deal' } },
        is: { error: '100@400', text: 'Could not find value for parameter {COMMENT}' },
        red: true,
      },
      {
        params: {},
        is: { error: '100@400', text: 'Could not find value for parameter {fields}' },
        red: true,
      },
    ],
    missing: { fields: '100@400' },
    wrong: { fields: '100@400' },
  },
  {
    method: 'tasks.task.add',
    card: { with: ['task'] },
    good: { fields: TASK },
    names: 'exact',
    byHook: 'the same',
    shapes: [
      { sample: 'tasks.task.add', params: { fields: TASK }, writes: true },
      {
        sample: 'tasks.task.add',
        params: {
          fields: { ...TASK, DEADLINE: '2026-09-30T18:00:00+03:00', AUDITORS: [44], PARENT_ID: 8_293 },
        },
        writes: true,
      },
    ],
    documented: '100@400 ERROR_CORE@400',
    errors: [
      { params: {}, is: { sample: 'tasks.task.add.error-fields' }, red: true },
      { params: { fields: { RESPONSIBLE_ID: 31 } }, is: { sample: 'tasks.task.add.error' }, red: true },
      {
        params: { fields: { RESPONSIBLE_ID: 46 } },
        is: {
          error: 'ERROR_CORE@400',
          text: 'Task title is not specified<br>The user specified as the person responsible was not found<br>',
        },
        red: true,
      },
      {
        params: { fields: { TITLE: 'x' } },
        is: { error: 'ERROR_CORE@400', text: 'The person responsible is not specified<br>' },
        red: true,
      },
      {
        params: { fields: TASK },
        card: { with: [] },
        is: {
          error: 'insufficient_scope@403',
          text: 'The request requires higher privileges than provided by the access token',
        },
        red: true,
      },
    ],
    missing: { fields: '100@400' },
    wrong: {
      fields: { '100@400': 'text number empty negative huge null flag', 'ERROR_CORE@400': 'list map' },
    },
  },
  {
    method: 'crm.timeline.comment.list',
    good: { filter: DEAL },
    names: 'exact',
    byHook: 'the same',
    shapes: [
      {
        sample: 'crm.timeline.comment.list',
        params: { filter: DEAL, order: { ID: 'DESC' } },
        before: [['crm.timeline.comment.add', { fields: COMMENT }]],
      },
    ],
    documented: '',
    errors: [],
    missing: { filter: '[]' },
    wrong: {
      filter: { '100@400': 'text number empty negative huge null flag', '[]': 'list map' },
      order: { '100@400': 'text number empty negative huge null flag', '[]': 'list map' },
      select: { '100@400': 'text number empty negative huge null flag', '[]': 'list map' },
      start: '[]',
    },
  },
  {
    method: 'tasks.task.list',
    card: { with: ['task'] },
    good: { filter: { CREATED_BY: 31 } },
    names: 'exact',
    byHook: 'the same',
    shapes: [{ sample: 'tasks.task.list', params: { filter: { CREATED_BY: 31 }, order: { ID: 'desc' } } }],
    documented: '',
    errors: [],
    missing: { filter: 'ok' },
    wrong: {
      filter: { '100@400': 'text number empty negative huge null flag', ok: 'list map' },
      order: { '100@400': 'text number empty negative huge null flag', ok: 'list map' },
      select: { '100@400': 'text number empty negative huge null flag', ok: 'list map' },
      start: 'ok',
    },
  },
]
