import { portalDate } from '../../../portal/clock.ts'
import type { Session } from '../../../portal/session.ts'
import type { Message } from '../model/message.ts'
import { textToHtml } from './text-to-html.ts'

/** Whose message it is, how the portal answers, and whether the text is wanted as HTML besides. */
export interface MessageView {
  readonly chatId: number
  readonly isUnread: boolean
  readonly shape: Session['shape']
  readonly isConverted: boolean
}

/** A message as `im.dialog.messages.get` answers it. Nothing in `params` is PHP's empty array; in 2017 it was null. */
export function messageAnswer(message: Message, view: MessageView): Record<string, unknown> {
  const { id, authorId, at, text, uuid, params } = message
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
