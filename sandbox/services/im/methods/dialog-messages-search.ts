import { DAY_MS } from '../../../portal/clock.ts'
import { findChat } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import { canSee } from '../model/can-see.ts'
import { likersOf } from '../model/change-message.ts'
import type { Message } from '../model/message.ts'
import { visibleMessages } from '../model/visible-messages.ts'
import { camelFields } from './camel-fields.ts'
import { fileAnswer } from './file-answer.ts'
import { foundMessage, reactionsTo, shortUsers } from './found-message.ts'
import { anyParam, imParams, phpIntParam, phpTextParam } from './im-params.ts'
import { userOf } from './user.ts'

const DEFAULT_LIMIT = 50
const MAX_LIMIT = 200
/** Texts up to this length are ignored. */
const IGNORED_LENGTH = 2

/**
 * `im.dialog.messages.search`: the messages of a chat whose stored text, tags included, contains a text without regard to
 * case; up to two characters are ignored, so that all come. `LAST_ID` pages on in the order of `ORDER`, newest first by
 * default. Errors: 400 `CHAT_ID_EMPTY`, 403 `ACCESS_ERROR`, 400 `ERROR_CORE` for a date that is none.
 */
export const dialogMessagesSearch = defineMethod({
  name: 'im.dialog.messages.search',
  scope: 'im',
  params: imParams({
    CHAT_ID: phpIntParam,
    SEARCH_MESSAGE: phpTextParam,
    DATE_FROM: anyParam,
    DATE_TO: anyParam,
    DATE: anyParam,
    ORDER: anyParam,
    LIMIT: phpIntParam,
    LAST_ID: phpIntParam,
  }),
  run: (params, call) => {
    const { world, session } = call
    if (params.CHAT_ID <= 0) throw new RestError('CHAT_ID_EMPTY', 'CHAT_ID can`t be empty', 400, 'app')
    const chat = findChat(world, params.CHAT_ID)
    if (chat === null || !canSee(chat, session.viewer)) {
      throw new RestError('ACCESS_ERROR', 'You do not have access to this chat', 403, 'circumstance')
    }
    const isAscending = isAscendingOrder(params.ORDER)
    const isNext = (id: number) =>
      params.LAST_ID <= 0 || (isAscending ? id > params.LAST_ID : id < params.LAST_ID)
    const isWithin = withinDates(params)
    const wanted = params.SEARCH_MESSAGE.toLowerCase()
    const isWanted = ({ text }: Message) =>
      [...wanted].length <= IGNORED_LENGTH || text.toLowerCase().includes(wanted)
    const visible = visibleMessages(chat, session.viewer.id)
    const found = visible.filter((message) => isNext(message.id) && isWithin(message.at) && isWanted(message))
    const messages = (isAscending ? found : found.reverse()).slice(0, limitOf(params.LIMIT))

    const repliedIds = new Set(messages.map((message) => message.params['REPLY_ID']))
    const additional = visible.filter(
      ({ id }) => repliedIds.has(id) && !messages.some((own) => own.id === id),
    )
    const all = [...messages, ...additional]
    const authorIds = [...new Set(all.map(({ authorId }) => authorId))].sort((a, b) => a - b)
    const likerIds = [...new Set(all.flatMap((message) => likersOf(message.params)))].sort((a, b) => a - b)
    const fileIds = new Set(all.flatMap((message) => message.params['FILE_ID'] ?? []))
    return {
      result: {
        users: authorIds.flatMap((id) => {
          const author = world.people.get(id)
          return author === undefined ? [] : [camelFields(userOf(author, session))]
        }),
        files: chat.files
          .filter(({ id }) => fileIds.has(id))
          .map((file) =>
            fileAnswer(file, {
              chatId: chat.id,
              author: world.people.get(file.authorId),
              session,
            }),
          ),
        additionalMessages: additional.map((message) => foundMessage(message, chat, call)),
        copilot: null,
        stickers: [],
        reactions: all.flatMap((message) => reactionsTo(message, session.viewer.id) ?? []),
        tariffRestrictions: { isHistoryLimitExceeded: false },
        usersShort: shortUsers(
          likerIds.filter((id) => !authorIds.includes(id)),
          call,
        ),
        messages: messages.map((message) => foundMessage(message, chat, call)),
      },
    }
  },
})

function limitOf(limit: number): number {
  return limit <= 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT)
}

/** `{ ID: 'ASC' }`; the name in it is in upper case only. */
function isAscendingOrder(order: unknown): boolean {
  if (typeof order !== 'object' || order === null || !('ID' in order)) return false
  return phpString(order.ID).toUpperCase() === 'ASC'
}

/** True for a time between `DATE_FROM` and `DATE_TO`, and in the 24 hours from `DATE`. */
function withinDates(params: {
  readonly DATE_FROM?: unknown
  readonly DATE_TO?: unknown
  readonly DATE?: unknown
}): (at: number) => boolean {
  const [from, to, day] = [params.DATE_FROM, params.DATE_TO, params.DATE].map(timeOf)
  return (at) =>
    at >= (from ?? at) &&
    at <= (to ?? at) &&
    (day === undefined || day === null || (at >= day && at < day + DAY_MS))
}

/** Unix time in milliseconds; null: not given. Throws for a text that is no date of ISO 8601. */
function timeOf(date: unknown): number | null {
  if (date === undefined || date === null || date === '') return null
  const at = /^\d{4}-\d\d-\d\d/.test(phpString(date)) ? Date.parse(phpString(date)) : Number.NaN
  if (Number.isNaN(at)) throw restError('ERROR_CORE')
  return at
}
