import type { World } from '../../../portal/world.ts'
import { storedKeyboard } from '../../im/methods/stored-buttons.ts'
import { changeMessage } from '../../im/model/change-message.ts'
import type { MessagePlace } from '../../im/model/message-place.ts'
import { postMessage } from '../../im/model/post-message.ts'

/** A command as its button or menu sends it. */
export interface BotCommand {
  readonly botId: number
  /** Without a slash. */
  readonly name: string
  readonly params: string
  /** Unix time in milliseconds. */
  readonly at: number
}

/** The one bot of this portal. */
const QUOTE_BOT = 60

/**
 * Runs a bot's command on the message that holds its button. The quote bot answers `send` with a message whose keyboard
 * has a button of every kind, and `undo` with a message and without the keyboard that held it. Nothing for another bot,
 * another command, and a bot that isn't in the chat.
 */
export function runCommand(world: World, place: MessagePlace, { botId, name, params, at }: BotCommand): void {
  const { chat, message } = place
  if (botId !== QUOTE_BOT || !chat.members.has(botId)) return
  const answer = (text: string, keyboard?: object) =>
    postMessage(world, chat, {
      authorId: botId,
      at,
      text,
      params: keyboard === undefined ? {} : { KEYBOARD: storedKeyboard(keyboard) },
    })
  if (name === 'send') answer(`Quote [b]${params}[/b] is on its way to the client`, everyKind(params))
  if (name === 'undo') {
    const { KEYBOARD: _removed, ...kept } = message.params
    changeMessage(place, { params: kept })
    answer(`Quote [b]${params}[/b] was taken back`)
  }
}

/** A keyboard with a button of every kind. */
function everyKind(quote: string): object {
  return {
    BOT_ID: QUOTE_BOT,
    BUTTONS: [
      { TEXT: 'Take it back', COMMAND: 'undo', COMMAND_PARAMS: quote, BLOCK: 'Y', BG_COLOR: '#29619b' },
      { TYPE: 'NEWLINE' },
      { TEXT: 'Ask for another', ACTION: 'PUT', ACTION_VALUE: `/quote ${quote}`, DISPLAY: 'LINE' },
      { TEXT: 'Thanks', ACTION: 'SEND', ACTION_VALUE: 'Thank you!', DISPLAY: 'LINE' },
      { TEXT: 'Copy the number', ACTION: 'COPY', ACTION_VALUE: quote, DISPLAY: 'LINE' },
      { TEXT: 'Call the client', ACTION: 'CALL', ACTION_VALUE: '+4940555010', DISPLAY: 'LINE' },
      { TEXT: 'Chat with Leila', ACTION: 'DIALOG', ACTION_VALUE: '44', DISPLAY: 'LINE' },
      { TEXT: 'Terms & prices', LINK: 'https://example.com/terms?a=1&b=2', DISPLAY: 'LINE' },
      { TEXT: 'Old chat app', APP_ID: 7, APP_PARAMS: quote, DISPLAY: 'LINE' },
      { TEXT: 'Not yet', COMMAND: 'invoice', DISABLED: 'Y', DISPLAY: 'LINE' },
      { TEXT: 'On a phone', LINK: '/mobile/', CONTEXT: 'MOBILE', DISPLAY: 'LINE' },
    ],
  }
}
