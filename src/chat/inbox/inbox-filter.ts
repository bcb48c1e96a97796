import { crmKind } from '../../portal/entry.ts'

/** The four groups of the inbox. */
export const INBOX_GROUPS = ['waiting', 'all', 'quiet', 'no-chat'] as const
export type InboxGroup = (typeof INBOX_GROUPS)[number]

/** Choices of people: items that the user is responsible for, those that they observe, or all that they may see. */
export const INBOX_SCOPES = ['mine', 'observed', 'all'] as const
export type InboxScope = (typeof INBOX_SCOPES)[number]

/** Orders of the rows; `waiting`: whoever waits longest comes first, a customer before colleagues. */
export const INBOX_ORDERS = ['newest', 'waiting', 'amount', 'stage'] as const
export type InboxOrder = (typeof INBOX_ORDERS)[number]

/** Choices of days without a message after which a chat counts as quiet. */
export const QUIET_DAYS = [3, 7, 14, 30] as const
export type QuietDays = (typeof QUIET_DAYS)[number]

/** The choice of rows: part of the address (`#/inbox?…`), and kept for the user by the portal's option `inbox`. */
export interface InboxFilter {
  readonly group: InboxGroup
  readonly scope: InboxScope
  /** `DEAL`, `LEAD`, `DYNAMIC_128`: the kind of item, as in the chat's `ENTITY_ID`. */
  readonly kind: string
  /** Null: any pipeline. */
  readonly pipelineId: number | null
  /** Empty: any stage. */
  readonly stageId: string
  readonly isUnreadOnly: boolean
  /** Words in title, client or ID; empty: any. */
  readonly words: string
  readonly order: InboxOrder
  readonly quietDays: QuietDays
}

/** The filter of the first visit. */
export const FIRST_FILTER: InboxFilter = {
  group: 'waiting',
  scope: 'mine',
  kind: 'DEAL',
  pipelineId: null,
  stageId: '',
  isUnreadOnly: false,
  words: '',
  order: 'waiting',
  quietDays: 7,
}

/** Longest words that a filter keeps, in characters. */
const LONGEST_WORDS = 200
const NUMBER = /^\d{1,15}$/
/** A stage's ID, `NEW`, `DT128_5:CLIENT`. */
const STAGE = /^[\w:-]{1,50}$/

/** Reads the filter from the address, or from the kept option. Never throws: whatever is unknown is as in `FIRST_FILTER`. */
export function filterOf(params: URLSearchParams): InboxFilter {
  const of = (name: string) => params.get(name) ?? ''
  const oneOf = <T>(values: readonly T[], name: string, first: T): T =>
    values.find((value) => String(value) === of(name)) ?? first
  const group = oneOf(INBOX_GROUPS, 'group', FIRST_FILTER.group)
  return {
    group,
    scope: oneOf(INBOX_SCOPES, 'scope', FIRST_FILTER.scope),
    kind: crmKind(of('kind')) !== null ? of('kind') : FIRST_FILTER.kind,
    pipelineId: NUMBER.test(of('pipeline')) ? Number(of('pipeline')) : null,
    stageId: STAGE.test(of('stage')) ? of('stage') : '',
    isUnreadOnly: of('unread') === '1',
    words: of('q').slice(0, LONGEST_WORDS),
    order: oneOf(INBOX_ORDERS, 'order', firstOrderOf(group)),
    quietDays: oneOf(QUIET_DAYS, 'days', FIRST_FILTER.quietDays),
  }
}

/** The filter's parameters: its group, and what differs from a first visit to that group. */
export function paramsOf(filter: InboxFilter): Record<string, string> {
  const { group, scope, kind, pipelineId, stageId, isUnreadOnly, words, order, quietDays } = filter
  const given: Record<string, string> = {
    scope: scope === FIRST_FILTER.scope ? '' : scope,
    kind: kind === FIRST_FILTER.kind ? '' : kind,
    pipeline: pipelineId === null ? '' : String(pipelineId),
    stage: stageId,
    unread: isUnreadOnly ? '1' : '',
    q: words,
    order: order === firstOrderOf(group) ? '' : order,
    days: quietDays === FIRST_FILTER.quietDays ? '' : String(quietDays),
  }
  return { group, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) }
}

/** The order in which a group is shown until another one is chosen. */
export function firstOrderOf(group: InboxGroup): InboxOrder {
  return group === 'waiting' ? 'waiting' : 'newest'
}
