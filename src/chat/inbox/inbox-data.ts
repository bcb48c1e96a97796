import type { CrmKind } from '../../portal/entry.ts'
import type { Failure } from '../../portal/failure.ts'
import { mayPass } from '../../portal/failure.ts'
import type { BatchRow } from '../../portal/portal.ts'
import type { CrmItemRef } from '../entity-ref.ts'
import { isSame } from '../is-same.ts'
import type { Me } from '../me.ts'
import type { InboxFilter } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import { keyOf } from './item-key.ts'
import type { FoundClients } from './row-filter.ts'
import type { StageBook } from './stage/stage-book.ts'

/** A kind of CRM items that the filter offers. */
export interface InboxKind {
  /** `DEAL`, `DYNAMIC_128` */
  readonly type: string
  /** The portal's name of a smart process; empty for kinds that this app names. */
  readonly name: string
}

/** The part of the user's recent chats that was read. */
export interface RecentsRead {
  /** `get`: by `im.recent.get`, which has no pages, in portals without `im.recent.list`. */
  readonly way: 'list' | 'get'
  /** `OFFSET` of the next page. */
  readonly offset: number
  readonly hasMore: boolean
}

/** The part of the open items of one choice (`listingKey`) that was read, the newest first. */
export interface Listing {
  /** ID after which the next page begins; null: the list is empty. */
  readonly lastId: number | null
  readonly hasMore: boolean
  /** The reason why there is no such list; null: there is one. */
  readonly failure: Failure | null
}

/** The inbox as far as it was read, for any filter. Plain JSON: it lives in the query cache. */
export interface InboxData {
  readonly me: Me | null
  /** By their keys, in no order. */
  readonly rows: Readonly<Record<string, InboxRow>>
  readonly recents: RecentsRead
  readonly listings: Readonly<Record<string, Listing>>
  /** Clients whose names have the words that were searched for, by these words. */
  readonly clients: Readonly<Record<string, FoundClients>>
  readonly stages: StageBook
  readonly kinds: readonly InboxKind[]
  /** Names of parts that were asked for, and are not asked for again: `stages DEAL_STAGE`, `kinds`, `line 1763`. */
  readonly asked: readonly string[]
  /** The CRM's refusal of every item: no scope, or a guest of the extranet; null: it refuses none. */
  readonly crm: Failure | null
  /** The portal's time of the last answer about chats, and about the facts of the rows in view, in Unix milliseconds. */
  readonly readAt: number
  readonly factsReadAt: number
  /** True once the first items' facts were read, or could not be. */
  readonly isOpened: boolean
}

/** The result of one request: what it changes in the data, and what failed of it and may pass by itself. */
export interface Loaded {
  readonly change: (data: InboxData) => InboxData
  readonly failure: Failure | null
}

/** REST's limit of a batch. */
export const MOST_COMMANDS = 50

/** The choice that a list of open items depends on. */
export function listingKey({ kind, scope, pipelineId, stageId, words }: InboxFilter): string {
  return JSON.stringify([kind, scope, pipelineId, stageId, searchedWords(words)])
}

/** The words of a search without the blanks that do not matter. */
export function searchedWords(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** A row of which nothing is known but its item. `crm`: why its facts cannot be read. */
export function newRow(ref: CrmItemRef, crm: Failure | null): InboxRow {
  return {
    item: ref.item,
    id: ref.id,
    key: keyOf(ref),
    facts: crm === null ? { status: 'loading' } : { status: 'failed', failure: crm },
    chat: { status: 'unknown' },
    customers: [],
    details: null,
  }
}

/** The data with these rows in place of those with their keys; rows that are the same stay the same objects. */
export function withRows(data: InboxData, rows: readonly InboxRow[]): InboxData {
  const changed = rows.filter((row) => !isSame(row, data.rows[row.key]))
  if (changed.length === 0) return data
  return { ...data, rows: { ...data.rows, ...Object.fromEntries(changed.map((row) => [row.key, row])) } }
}

/** The data after these were asked for. */
export function withAsked(data: InboxData, names: readonly string[]): InboxData {
  const fresh = names.filter((name) => !data.asked.includes(name))
  return fresh.length === 0 ? data : { ...data, asked: [...data.asked, ...fresh] }
}

/** Rows by the object that holds them: an object never changes, and of thousands of keys a list takes long to make. */
const lists = new WeakMap<InboxData['rows'], readonly InboxRow[]>()

/** All rows, in no order. */
export function allRows({ rows }: Pick<InboxData, 'rows'>): readonly InboxRow[] {
  const known = lists.get(rows)
  if (known !== undefined) return known
  const all = Object.values(rows)
  lists.set(rows, all)
  return all
}

/** The rows of these keys that there are. */
export function rowsOf({ rows }: InboxData, keys: readonly string[]): InboxRow[] {
  return keys.flatMap((key) => rows[key] ?? [])
}

/** Rows by their kind. */
export function byKind(rows: readonly InboxRow[]): readonly { kind: CrmKind; rows: InboxRow[] }[] {
  const groups = new Map<string, { kind: CrmKind; rows: InboxRow[] }>()
  for (const row of rows) {
    const group = groups.get(row.item.type) ?? { kind: row.item, rows: [] }
    group.rows.push(row)
    groups.set(row.item.type, group)
  }
  return [...groups.values()]
}

/** True for a failure that a later request may not meet: of the way to the portal, or of its limits. */
export function isPassing(failure: Failure): boolean {
  if (failure.kind === 'portal') return failure.code === 'OVERLOAD_LIMIT'
  return failure.kind !== 'bad-answer' && mayPass(failure)
}

/** True for a failure of the CRM as a whole: the user or the app has no right to it. */
export function isRefusal({ kind }: Failure): boolean {
  return kind === 'not-allowed' || kind === 'missing-scope'
}

/** True for a command whose failure may pass: it is to be sent again. */
export function isMissed(row: BatchRow<unknown> | undefined): boolean {
  return row?.ok === false && isPassing(row.failure)
}

/** The first failure of a batch that may pass; null: none. */
export function passingFailure(
  answers: Readonly<Record<string, BatchRow<unknown> | undefined>>,
): Failure | null {
  for (const row of Object.values(answers))
    if (row?.ok === false && isPassing(row.failure)) return row.failure
  return null
}
