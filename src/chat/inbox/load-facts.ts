import { type CrmKind, crmKind } from '../../portal/entry.ts'
import type { Failure } from '../../portal/failure.ts'
import type { BatchResult, BatchRow, Method, Portal } from '../../portal/portal.ts'
import {
  allRows,
  byKind,
  type InboxData,
  isPassing,
  isRefusal,
  type Loaded,
  MOST_COMMANDS,
  passingFailure,
  rowsOf,
  withRows,
} from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import type { InboxRow, RowFacts } from './inbox-row.ts'
import { ITEMS_AT_ONCE, type ItemPage, type ListedItem, readFacts, readOpenItems } from './item-facts.ts'
import { isListingWanted, listingQuery, withListingPage } from './listing.ts'
import { isNoneWanted, type StageCommands, stageCommands, wantedStages, withStages } from './stage-loading.ts'

/** Items of one kind whose facts are read by one command. */
interface Chunk {
  readonly kind: CrmKind
  readonly rows: readonly InboxRow[]
}

/** Commands for facts of items by their numbers. */
export type FactCommands = { readonly [facts: `facts${number}`]: Method<ItemPage> }
type Commands = FactCommands & StageCommands & { readonly listing?: Method<ItemPage> }

const MALFORMED: Failure = { kind: 'bad-answer', method: 'crm.item.list', path: 'items' }
/** The most commands for facts, which leaves room for stages: 2,000 items. */
const MOST_CHUNKS = 40

/** True where a row's facts, the first page of the filter's open items, or stages are to be read. */
export function needsFacts(data: InboxData, filter: InboxFilter): boolean {
  if (data.crm !== null) return false
  return (
    !data.isOpened ||
    isListingWanted(data, filter) ||
    allRows(data).some(({ facts }) => facts.status === 'loading') ||
    !isNoneWanted(wantedStages(data, kindsOf(filter), MOST_COMMANDS))
  )
}

/** Loads facts, stages, and the first page of the filter's open items, in one request. Throws `PortalError`. */
export async function loadFacts(
  portal: Pick<Portal, 'batch'>,
  data: InboxData,
  filter: InboxFilter,
  signal?: AbortSignal,
): Promise<Loaded> {
  const chunks = factChunks(allRows(data).filter(({ facts }) => facts.status === 'loading'))
  const query = isListingWanted(data, filter) ? listingQuery(data, filter) : null
  const room = MOST_COMMANDS - chunks.length - (query === null ? 0 : 1)
  const wanted = wantedStages(data, kindsOf(filter), room)
  const commands: Commands = {
    ...factCommands(chunks),
    ...(query === null ? {} : { listing: readOpenItems(query) }),
    ...stageCommands(wanted),
  }
  const rows = await portal.batch(commands, signal)
  const { listing } = rows
  // To a guest of the extranet the CRM refuses every item.
  const refusal = refusalOf([...chunks.map((_, at) => rows[`facts${at}`]), listing])
  return {
    change: (now) => {
      const read = withStages(withFacts(now, chunks, rows), wanted, rows)
      const listed = query === null ? read : withListingPage(read, filter, query, listing ?? null)
      return { ...listed, crm: refusal ?? listed.crm, isOpened: true }
    },
    failure: passingFailure(rows),
  }
}

function refusalOf(rows: readonly (BatchRow<unknown> | undefined)[]): Failure | null {
  const failures = rows.flatMap((row) => (row?.ok === false ? [row.failure] : []))
  return failures.find(isRefusal) ?? null
}

/** The data in which the facts that are being loaded have failed: their rows are shown by their chats. */
export function withoutFacts(data: InboxData, failure: Failure): InboxData {
  const loading = allRows(data).filter(({ facts }) => facts.status === 'loading')
  const failed = loading.map((row): InboxRow => ({ ...row, facts: { status: 'failed', failure } }))
  return { ...withRows(data, failed), isOpened: true }
}

/** Rows in the order of their kinds, by chunks of one command. */
export function factChunks(rows: readonly InboxRow[]): Chunk[] {
  return byKind(rows)
    .flatMap(({ kind, rows: all }) =>
      Array.from({ length: Math.ceil(all.length / ITEMS_AT_ONCE) }, (_, at) => ({
        kind,
        rows: all.slice(at * ITEMS_AT_ONCE, (at + 1) * ITEMS_AT_ONCE),
      })),
    )
    .slice(0, MOST_CHUNKS)
}

export function factCommands(chunks: readonly Chunk[]): FactCommands {
  const commands = chunks.map(({ kind, rows }, at) => [
    `facts${at}`,
    readFacts(
      kind,
      rows.map(({ id }) => id),
    ),
  ])
  return Object.fromEntries(commands) as FactCommands
}

/** The data with the facts that a batch of `factCommands` read. */
export function withFacts(
  data: InboxData,
  chunks: readonly Chunk[],
  answers: BatchResult<FactCommands>,
): InboxData {
  const changed = chunks.flatMap(({ rows }, at) => {
    const answer = answers[`facts${at}`]
    if (answer === undefined) return []
    const read = answer.ok ? new Map(answer.value.items.map(({ id, facts }) => [id, facts])) : null
    return rowsOf(
      data,
      rows.map(({ key }) => key),
    ).map((row): InboxRow => {
      const facts = factsOf(row, read?.get(row.id), answer)
      return facts === row.facts ? row : { ...row, facts, details: keptDetails(row, facts) }
    })
  })
  return withRows(data, changed)
}

function factsOf(
  row: InboxRow,
  value: ListedItem['facts'] | undefined,
  answer: BatchRow<ItemPage>,
): RowFacts {
  if (value !== undefined) return { status: 'known', value }
  if (answer.ok) {
    const { items, count } = answer.value
    // Among malformed rows it may be any.
    return items.length === count ? { status: 'gone' } : { status: 'failed', failure: MALFORMED }
  }
  // Facts that are known stay after a failure that may pass.
  const keeps = row.facts.status === 'known' && isPassing(answer.failure)
  return keeps ? row.facts : { status: 'failed', failure: answer.failure }
}

/** The details, unless the item has another client by now. */
function keptDetails({ facts: before, details }: InboxRow, now: RowFacts): InboxRow['details'] {
  if (before.status !== 'known' || now.status !== 'known') return details
  const isSameClient =
    before.value.companyId === now.value.companyId && before.value.contactId === now.value.contactId
  return isSameClient ? details : null
}

/** The kind whose stages are drawn: the filter's. Those of other kinds are read when they are chosen. */
function kindsOf(filter: InboxFilter): readonly CrmKind[] {
  const chosen = crmKind(filter.kind)
  return chosen === null ? [] : [chosen]
}
