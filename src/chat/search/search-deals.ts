import * as v from 'valibot'
import type { Method, Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { id, listOf, text } from '../php.ts'

/** A deal among search results (`crm.item.list`). Plain JSON. */
export interface FoundDeal {
  readonly id: number
  /** May be empty. */
  readonly title: string
  /** In `currency`; null: not told. */
  readonly amount: number | null
  /** ISO 4217, `EUR`; empty: not told. */
  readonly currency: string
}

/** `entityTypeId` of deals, from `crm.enum.ownertype`. */
export const DEAL_TYPE_ID = 2
/** REST's fixed page size. */
export const PAGE_SIZE = 50
/** Minimum length of a search: shorter words match nearly everything. Numbers are IDs and may be shorter. */
const SHORTEST_WORD = 2
const NUMBER = /^[1-9]\d{0,14}$/

const amount = v.nullish(
  v.union([
    v.number(),
    v.pipe(
      v.string(),
      v.transform((digits) => (digits === '' ? null : Number(digits))),
      v.check((value) => value === null || Number.isFinite(value)),
    ),
  ]),
  null,
)

const dealSchema = v.pipe(
  v.object({ id, title: text, opportunity: amount, currencyId: text }),
  v.transform(
    (raw): FoundDeal => ({
      id: raw.id,
      title: raw.title.trim(),
      amount: raw.opportunity,
      currency: raw.currencyId,
    }),
  ),
)

/** `result` of `crm.item.list`. */
export const dealsSchema = v.pipe(
  v.object({ items: listOf(dealSchema) }),
  v.transform(({ items }) => items),
)

/** The normalized search text; null when it is too short. */
export function searchedText(typed: string): string | null {
  const words = typed.trim().replaceAll(/\s+/g, ' ')
  return words.length >= SHORTEST_WORD || NUMBER.test(words) ? words : null
}

/**
 * `crm.item.list`: the newest deals with `words` in the title, or as their ID; at most `PAGE_SIZE`. Typed text never
 * goes into a batch.
 */
export function searchDeals(words: string): Method<FoundDeal[]> {
  const title = { '%title': words }
  return deals(NUMBER.test(words) ? { 0: { logic: 'OR', 0: { id: Number(words) }, 1: title } } : title)
}

/** `crm.item.list`: the deal with this ID, or none. */
function dealWith(dealId: number): Method<FoundDeal[]> {
  return deals({ id: dealId })
}

function deals(filter: Readonly<Record<string, unknown>>): Method<FoundDeal[]> {
  return command(
    'crm.item.list',
    {
      entityTypeId: DEAL_TYPE_ID,
      select: ['id', 'title', 'opportunity', 'currencyId'],
      filter,
      order: { id: 'DESC' },
      // Skips the count, which is the slow part of the request.
      start: -1,
    },
    'crm',
    dealsSchema,
  )
}

/**
 * Loads the newest deals for `words`, the deal with that ID first. A second request reads that deal when a full page of
 * titles has left it out. Throws `PortalError`.
 */
export async function loadDeals(
  portal: Pick<Portal, 'call'>,
  words: string,
  signal?: AbortSignal,
): Promise<FoundDeal[]> {
  const deals = await portal.call(searchDeals(words), signal)
  const isExact = (deal: FoundDeal) => String(deal.id) === words
  const exact = deals.filter(isExact)
  const isCutOff = exact.length === 0 && deals.length >= PAGE_SIZE && NUMBER.test(words)
  const asked = isCutOff ? await portal.call(dealWith(Number(words)), signal) : exact
  return [...asked, ...deals.filter((deal) => !isExact(deal))]
}
