import { portalDate } from '../../../portal/clock.ts'
import type { Session } from '../../../portal/session.ts'
import type { World } from '../../../portal/world.ts'
import { DELETED_TEXT, type Message } from '../model/message.ts'
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

/** Params that make a message of their own. */
const CONTENT = ['FILE_ID', 'KEYBOARD', 'ATTACH', 'STICKER_PARAMS'] as const

/** A message in `im.dialog.messages.get`. Empty `params` are PHP's empty array; in 2017 null. */
export function messageAnswer(message: Message, view: MessageView): Record<string, unknown> {
  const { id, authorId, at, uuid } = message
  const isGone = isWithoutContent(message)
  const text = isGone ? DELETED_TEXT : parsedText(message.text, view.people)
  const params = isGone ? { IS_DELETED: 'Y' } : paramsAnswer(message.params, view.shape)
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

/** True for a message of nothing, which a portal answers as deleted. */
export function isWithoutContent({ text, params }: Message): boolean {
  return text === '' && CONTENT.every((key) => params[key] === undefined)
}

/**
 * `params` pass a list of known names, which lacks `REPLY_ID` in 2017; a value without a rule of its own comes as it is
 * stored, a list of texts.
 */
function paramsAnswer(params: Message['params'], shape: Session['shape']): Message['params'] {
  const { REPLY_ID, ...known } = params
  return REPLY_ID === undefined || shape === '2017' ? known : { ...known, REPLY_ID: [String(REPLY_ID)] }
}
