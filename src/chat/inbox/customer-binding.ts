import type { CrmItemRef } from '../entity-ref.ts'
import { itemOfKey, keyOf } from './item-key.ts'

/** The CRM items that an open channel's chat is bound to. */
export interface CustomerBinding {
  /** Items that the conversation is about: deals, leads, smart processes; else the client. */
  readonly items: readonly CrmItemRef[]
  /** The client's own records, beside the items. */
  readonly clients: readonly CrmItemRef[]
}

const CLIENT_TYPES: ReadonlySet<string> = new Set(['CONTACT', 'COMPANY'])

/**
 * The binding of an open channel's chat: `entity_data_1` is `Y|DEAL|1742|…`, where `Y` says that the pair counts, and
 * `entity_data_2` is `LEAD|0|COMPANY|7|CONTACT|25|DEAL|1742`, where 0 stands for none. Other shapes bind nothing.
 */
export function customerBinding(data1: string, data2: string): CustomerBinding {
  const [isBound, type, id] = data1.split('|')
  const pairs = [...(isBound === 'Y' ? [`${type}|${id}`] : []), ...pairsOf(data2)]
  const refs = pairs.map(itemOfKey).filter((ref) => ref !== null)
  const once = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
  const clients = once.filter(({ item }) => CLIENT_TYPES.has(item.type))
  const items = once.filter(({ item }) => !CLIENT_TYPES.has(item.type))
  return items.length > 0 ? { items, clients } : { items: clients, clients: [] }
}

function pairsOf(data: string): string[] {
  const parts = data.split('|')
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}|${parts[at + 1] ?? ''}`] : []))
}
