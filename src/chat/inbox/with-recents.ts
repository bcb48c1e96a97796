import { type InboxData, newRow, withRows } from './inbox-data.ts'
import type { CustomerTurn, InboxRow, RecentChat, RowMessage } from './inbox-row.ts'
import { keyOf } from './item-key.ts'
import { ownChat } from './own-chat.ts'
import type { RecentItem } from './recent-item.ts'

/**
 * The data with recent chats as the portal has them now. A chat may come twice; of two, the one with the later activity
 * counts. What is known of a row beyond its chat stays.
 */
export function withRecents(data: InboxData, items: readonly RecentItem[]): InboxData {
  const changed = new Map<string, InboxRow>()
  const known = (key: string) => changed.get(key) ?? data.rows[key]
  const seen = new Map<string, string>()

  for (const item of items) {
    if (item.kind !== 'item') continue
    const key = keyOf(item.ref)
    const at = item.chat.lastActivityAt
    const before = seen.get(key)
    if (before !== undefined && Date.parse(before) > Date.parse(at)) continue
    seen.set(key, at)
    const row = known(key) ?? newRow(item.ref, data.crm)
    changed.set(key, { ...row, chat: { status: 'found', value: withKnownText(item.chat, row) } })
  }
  for (const item of items) {
    if (item.kind !== 'customer') continue
    for (const ref of item.binding.items) {
      const key = keyOf(ref)
      changed.set(key, withTurn(known(key) ?? newRow(ref, data.crm), item.turn))
    }
    for (const ref of item.binding.clients) {
      const row = known(keyOf(ref))
      if (row !== undefined) changed.set(row.key, withTurn(row, item.turn))
    }
  }
  return withRows(data, [...changed.values()])
}

/** `im.recent.get` tells a message as plain text: one that is known as stored keeps its text, and its author's name. */
function withKnownText(chat: RecentChat, before: InboxRow): RecentChat {
  const known = ownChat(before)?.lastMessage ?? null
  const last = chat.lastMessage
  if (known === null || last === null || known.id !== last.id) return chat
  return { ...chat, lastMessage: mergedMessage(known, last) }
}

function mergedMessage(known: RowMessage, last: RowMessage): RowMessage {
  const isStored = last.text.includes('[') || !known.text.includes('[')
  return {
    ...last,
    text: isStored ? last.text : known.text,
    authorName: last.authorName || known.authorName,
  }
}

/** The row with this conversation in place of what was known of it. */
function withTurn(row: InboxRow, turn: CustomerTurn): InboxRow {
  const others = row.customers.filter(({ chatId }) => chatId !== turn.chatId)
  const known = row.customers.find(({ chatId }) => chatId === turn.chatId)
  return {
    ...row,
    customers: [...others, { ...turn, connector: turn.connector || (known?.connector ?? '') }],
  }
}
