import { portalDate } from '../../../portal/clock.ts'
import type { Session } from '../../../portal/session.ts'
import type { World } from '../../../portal/world.ts'
import type { Message } from '../model/message.ts'
import { parsedText } from './parsed-text.ts'
import { textToHtml } from './text-to-html.ts'

/** The context of a message: its chat, its read state, the shape of answers, and `CONVERT_TEXT`. */
export interface MessageView {
  readonly chatId: number
  readonly isUnread: boolean
  readonly shape: Session['shape']
  readonly isConverted: boolean
  /** Users by ID, whose names are filled in. */
  readonly people: World['people']
}

/** A message in `im.dialog.messages.get`. Empty `params` are PHP's empty array; in 2017 null. */
export function messageAnswer(message: Message, view: MessageView): Record<string, unknown> {
  const { id, authorId, at, uuid, params } = message
  const text = parsedText(message.text, view.people)
  const isBare = Object.keys(params).length === 0
  return {
    id,
    chat_id: view.chatId,
    author_id: authorId,
    date: portalDate(at),
    text,
    ...(view.isConverted ? { text_converted: textToHtml(text) } : {}),
    unread: view.isUnread,
    uuid,
    replaces: [],
    params: isBare ? (view.shape === '2017' ? null : []) : params,
    disappearing_date: null,
  }
}
