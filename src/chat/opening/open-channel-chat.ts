import * as v from 'valibot'
import type { BatchRow, Method } from '../../portal/portal.ts'
import { type Part, partOf } from '../part.ts'
import { id, listOf, text } from '../php.ts'

/** A customer's open channel chat about a CRM item (`imopenlines.crm.chat.get`). Plain JSON. */
export interface OpenChannelChat {
  readonly chatId: number
  /** The connector's code, `telegrambot`; may be empty. */
  readonly connector: string
  /** The channel's title in the portal, `Telegram`; may be empty. */
  readonly channel: string
  /** False when the chat was closed. */
  readonly isActive: boolean
}

/** `result` of `imopenlines.crm.chat.get`; only the parameter `ACTIVE_ONLY` tells which chats are closed. */
export const openChannelChatsSchema = listOf(
  v.pipe(
    v.object({ CHAT_ID: id, CONNECTOR_ID: text, CONNECTOR_TITLE: text }),
    v.transform((raw) => ({
      chatId: raw.CHAT_ID,
      connector: raw.CONNECTOR_ID,
      channel: raw.CONNECTOR_TITLE.trim(),
    })),
  ),
)

type Lines = v.InferOutput<typeof openChannelChatsSchema>
type Row = BatchRow<Lines>

/** `imopenlines.crm.chat.get`: one of the two lists that `openChannelChatsOf` takes. */
export type ReadLines = Method<Lines>

/** All open channel chats, the active ones first; the rest are closed. Fails when either list has failed. */
export function openChannelChatsOf(active: Row, all: Row): Part<readonly OpenChannelChat[]> {
  if (!all.ok) return partOf(all)
  if (!active.ok) return partOf(active)
  const open = new Set(active.value.map(({ chatId }) => chatId))
  const once = new Map([...active.value, ...all.value].map((line) => [line.chatId, line]))
  return { ok: true, value: [...once.values()].map((line) => ({ ...line, isActive: open.has(line.chatId) })) }
}
