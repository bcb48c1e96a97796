import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { countsAsUnread } from '../model/unread-messages.ts'
import { openDialog } from './dialog-access.ts'
import { fileAnswer } from './file-answer.ts'
import { imError } from './im-error.ts'
import { anyParam, imParams, phpIntParam, yesParam } from './im-params.ts'
import { messageAnswer } from './message-answer.ts'
import { messageWindow } from './message-window.ts'
import { userOf } from './user.ts'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 50

/**
 * `im.dialog.messages.get`: a window of a chat's history, with authors and files. Marks nothing as read. `CHAT_ID`
 * wins over `DIALOG_ID`, and `FIRST_ID` over `LAST_ID`. Errors besides those of `openDialog`: `FIRST_ID_STRING`,
 * `LAST_ID_STRING`.
 */
export const dialogMessagesGet = defineMethod({
  name: 'im.dialog.messages.get',
  scope: 'im',
  params: imParams({
    DIALOG_ID: anyParam,
    CHAT_ID: phpIntParam,
    FIRST_ID: anyParam,
    LAST_ID: anyParam,
    LIMIT: phpIntParam,
    CONVERT_TEXT: yesParam,
  }),
  run: (params, call) => {
    const { world, session } = call
    const { chat } = openDialog(params.CHAT_ID > 0 ? `chat${params.CHAT_ID}` : params.DIALOG_ID, call)
    const firstId = idOf(params.FIRST_ID, 'FIRST_ID_STRING')
    const lastId = firstId === null ? idOf(params.LAST_ID, 'LAST_ID_STRING') : null
    const limit = limitOf(params.LIMIT)
    const { messages, named } = messageWindow(chat, session.viewer.id, { firstId, lastId, limit })

    const own = chat.members.get(session.viewer.id)
    const authorIds = [...new Set(named.map(({ authorId }) => authorId))].sort((a, b) => a - b)
    const fileIds = new Set(named.flatMap((message) => message.params['FILE_ID'] ?? []))
    return {
      result: {
        chat_id: chat.id,
        messages: messages.map((message) =>
          messageAnswer(message, {
            chatId: chat.id,
            isUnread:
              own !== undefined && message.id > own.lastReadId && countsAsUnread(message, session.viewer.id),
            shape: session.shape,
            isConverted: params.CONVERT_TEXT,
            people: world.people,
          }),
        ),
        users: authorIds.flatMap((id) => {
          const author = world.people.get(id)
          return author === undefined ? [] : [userOf(author, session)]
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
      },
    }
  },
})

function limitOf(limit: number): number {
  return limit <= 0 ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT)
}

/** Null: not given. Throws the error for anything but digits. */
function idOf(value: unknown, code: string): number | null {
  if (value === undefined || value === null) return null
  const digits = phpString(value)
  if (!/^\d+$/.test(digits)) throw imError(code)
  return Number(digits)
}
