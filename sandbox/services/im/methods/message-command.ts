import { defineMethod } from '../../../server/rest/method.ts'
import { runCommand } from '../../imbot/model/run-command.ts'
import { findSeenMessage } from '../model/message-place.ts'
import { imError } from './im-error.ts'
import { imParams, phpIntParam, phpTextParam } from './im-params.ts'

/**
 * `im.message.command`: hands a command (without its slash) to a bot, as its button does. True says only that it was
 * handed over, each time once more. In a private chat the portal reads the command from a form's fields alone, so that
 * JSON hands over nothing; that row is red. Errors: `MESSAGE_ID_ERROR`, `BOT_ID_ERROR`, `COMMAND_ERROR`, `PARAMS_ERROR`
 * (unknown message, no member).
 */
export const messageCommand = defineMethod({
  name: 'im.message.command',
  scope: 'im',
  params: imParams({
    MESSAGE_ID: phpIntParam,
    BOT_ID: phpIntParam,
    COMMAND: phpTextParam,
    COMMAND_PARAMS: phpTextParam,
  }),
  run: (params, { world, session, clock, hasOwnForm, warn, writes }) => {
    if (params.MESSAGE_ID <= 0) throw imError('MESSAGE_ID_ERROR')
    if (params.BOT_ID <= 0) throw imError('BOT_ID_ERROR')
    if (params.COMMAND === '') throw imError('COMMAND_ERROR')
    const place = findSeenMessage(world, session.viewer, params.MESSAGE_ID)
    if (place?.chat.members.has(session.viewer.id) !== true) throw imError('PARAMS_ERROR', 'circumstance')
    if (place.chat.kind === 'private' && !hasOwnForm) {
      warn('In a private chat a real portal reads a bot’s command from a form only: the bot gets nothing.')
      return { result: true }
    }
    writes('handed a command to the bot')
    runCommand(world, place, {
      botId: params.BOT_ID,
      name: params.COMMAND,
      params: params.COMMAND_PARAMS,
      at: clock.now(),
    })
    return { result: true }
  },
})
