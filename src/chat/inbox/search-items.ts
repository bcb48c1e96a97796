import * as v from 'valibot'
import type { Method, Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { id, listOf } from '../php.ts'
import { searchedText } from '../search/search-deals.ts'
import { COMPANY_TYPE_ID, CONTACT_TYPE_ID } from './detail-commands.ts'
import { type InboxData, type Loaded, listingKey, searchedWords } from './inbox-data.ts'
import type { InboxFilter } from './inbox-filter.ts'
import { items, openItemsFilter } from './item-facts.ts'
import { listingQuery, withListingPage } from './listing.ts'
import type { FoundClients } from './row-filter.ts'

const NUMBER = /^[1-9]\d{0,14}$/
const CONTACT = 'CONTACT'

/** `result` of `crm.item.list`, numbers alone. */
const idsSchema = v.pipe(
  v.object({ items: listOf(v.object({ id })) }),
  v.transform((answer): readonly number[] => answer.items.map((item) => item.id)),
)

/** True where the filter has words that the portal was not asked for. */
export function isSearchWanted(data: InboxData, filter: InboxFilter): boolean {
  return (
    data.crm === null &&
    searchedText(filter.words) !== null &&
    data.listings[listingKey(filter)] === undefined &&
    listingQuery(data, filter) !== null
  )
}

/**
 * Searches open items by words of their title, their number, or words of their client's name: the clients first, then a
 * page of items. Typed text never goes into a batch. Throws `PortalError`; writes nothing.
 */
export async function searchItems(
  portal: Pick<Portal, 'call'>,
  data: InboxData,
  filter: InboxFilter,
  signal?: AbortSignal,
): Promise<Loaded> {
  const query = listingQuery(data, filter)
  const words = searchedWords(filter.words)
  if (query === null) return { change: (now) => now, failure: null }
  const clients = data.clients[words] ?? (await findClients(portal, words, signal))
  const conditions = wordConditions(words, query.kind.type, clients)
  const found = await portal.call(items(query.kind, { ...openItemsFilter(query), 0: conditions }), signal)
  return {
    change: (now) =>
      withListingPage({ ...now, clients: { ...now.clients, [words]: clients } }, filter, query, {
        ok: true,
        value: found,
        total: null,
      }),
    failure: null,
  }
}

async function findClients(
  portal: Pick<Portal, 'call'>,
  words: string,
  signal?: AbortSignal,
): Promise<FoundClients> {
  const [companyIds, contactIds] = await Promise.all([
    portal.call(findIds(COMPANY_TYPE_ID, { '%title': words }), signal),
    portal.call(findIds(CONTACT_TYPE_ID, nameConditions(words)), signal),
  ])
  return { companyIds, contactIds }
}

/** `crm.item.list`: numbers of the newest items that fit, one page. */
function findIds(entityTypeId: number, filter: Readonly<Record<string, unknown>>): Method<readonly number[]> {
  const params = { entityTypeId, select: ['id'], filter, order: { id: 'DESC' }, start: -1 }
  return command('crm.item.list', params, 'crm', idsSchema)
}

/** Conditions for a person's name: every word is in one of its two fields. */
function nameConditions(words: string): Record<string, unknown> {
  const parts = words
    .split(' ')
    .map((word) => ({ logic: 'OR', 0: { '%name': word }, 1: { '%lastName': word } }))
  return Object.fromEntries(parts.map((part, at) => [at, part]))
}

function wordConditions(words: string, type: string, { companyIds, contactIds }: FoundClients): unknown {
  const isPerson = type === CONTACT
  const some: Record<string, unknown>[] = [
    isPerson ? nameConditions(words) : { '%title': words },
    ...(NUMBER.test(words) ? [{ id: Number(words) }] : []),
    ...(companyIds.length > 0 && type !== 'COMPANY' ? [{ '@companyId': companyIds }] : []),
    ...(contactIds.length > 0 && !isPerson && type !== 'COMPANY' ? [{ '@contactId': contactIds }] : []),
  ]
  return { logic: 'OR', ...Object.fromEntries(some.map((one, at) => [at, one])) }
}
