import type { InboxOrder } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import type { StageBook } from './stage/stage-book.ts'
import { lastActivityOf, waitingOf } from './waiting.ts'

/** The place of a row, compared part by part; what is equal in all of them is ordered by the newest item. */
type Rank = readonly (number | string)[]

const LAST = Number.POSITIVE_INFINITY

/** The ranks of rows by one order, person and pipelines: rows never change, and most of them are sorted again and again. */
interface Ranking {
  readonly order: InboxOrder
  readonly meId: number | null
  readonly stages: StageBook
  readonly ranks: WeakMap<InboxRow, Rank>
}

let last: Ranking | null = null

/** Sorts rows; the same rows always come in the same order. */
export function sortRows(
  rows: readonly InboxRow[],
  order: InboxOrder,
  { meId, stages }: { readonly meId: number | null; readonly stages: StageBook },
): InboxRow[] {
  const isLast = last?.order === order && last.meId === meId && last.stages === stages
  const { ranks } = isLast && last !== null ? last : { ranks: new WeakMap<InboxRow, Rank>() }
  last = { order, meId, stages, ranks }
  const rankOf = ranking(order, meId, stages)
  return rows
    .map((row) => {
      const rank = ranks.get(row) ?? [...rankOf(row), -row.id, row.key]
      ranks.set(row, rank)
      return { row, rank }
    })
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ row }) => row)
}

function ranking(order: InboxOrder, meId: number | null, stages: StageBook): (row: InboxRow) => Rank {
  switch (order) {
    case 'newest':
      return newest
    case 'waiting':
      return (row) => [...waitingRank(row, meId), ...newest(row)]
    case 'amount':
      return (row) => [...amountRank(row), ...newest(row)]
    case 'stage': {
      const places = stagePlaces(stages)
      return (row) => [stageRank(row, places), ...newest(row)]
    }
  }
}

function newest(row: InboxRow): Rank {
  const at = lastActivityOf(row)
  return [at === null ? LAST : -at]
}

/** Customers first, then colleagues, each by the time for which they wait. */
function waitingRank(row: InboxRow, meId: number | null): Rank {
  const waiting = waitingOf(row, meId)
  if (waiting === null) return [2, LAST]
  const since = Date.parse(waiting.since ?? '')
  return [waiting.reasons.includes('customer') ? 0 : 1, Number.isNaN(since) ? LAST : since]
}

/** Amounts of different currencies cannot be compared: each currency by itself, and none at the end. */
function amountRank({ facts }: InboxRow): Rank {
  if (facts.status !== 'known' || facts.value.amount === null) return [1, '', 0]
  return [0, facts.value.currency, -facts.value.amount]
}

function stagePlaces(stages: StageBook): ReadonlyMap<string, number> {
  const all = stages.flatMap(({ type, stages: own }) => own.map(({ id }) => `${type} ${id}`))
  return new Map(all.map((stage, at) => [stage, at]))
}

function stageRank({ item, facts }: InboxRow, places: ReadonlyMap<string, number>): number {
  return facts.status === 'known' ? (places.get(`${item.type} ${facts.value.stageId}`) ?? LAST) : LAST
}

function compare(a: Rank, b: Rank): number {
  for (let at = 0; at < a.length; at += 1) {
    const one = a[at]
    const other = b[at]
    if (one === undefined || other === undefined || one === other) continue
    return one < other ? -1 : 1
  }
  return 0
}
