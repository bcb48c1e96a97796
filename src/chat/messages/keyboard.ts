import * as v from 'valibot'
import { unescapeHtml } from '../../portal/unescape-html.ts'
import { flag, int, listOf, words } from '../php.ts'

/** Effects of a press of a bot's button, besides opening an address. */
export type ButtonPress =
  /** Runs the bot's command. `isOnce`: no button of the keyboard is pressed after it (`BLOCK`). */
  | {
      readonly kind: 'COMMAND'
      readonly botId: number
      readonly name: string
      readonly params: string
      readonly isOnce: boolean
    }
  /** `ACTION` with its value: a text for the box, a text to send or to copy, a phone number, a dialog's ID. */
  | { readonly kind: (typeof ACTIONS)[number]; readonly value: string }

/** A button of a bot's message (`params.KEYBOARD`). Plain JSON. */
export interface MessageButton {
  readonly text: string
  /** As it was sent; empty: the button opens no address, or is disabled. */
  readonly address: string
  /** Absent: it opens an address, is disabled, or does something that is not known here. */
  readonly press?: ButtonPress
  /** Drawn, and not pressed: by the bot's wish, or a chat application, which only the messenger runs. */
  readonly isDisabled?: true
}

const ACTIONS = ['PUT', 'SEND', 'COPY', 'CALL', 'DIALOG'] as const

const number = v.fallback(int, 0)

const button = v.object({
  TEXT: words,
  LINK: words,
  /** `ALL`, `DESKTOP` or `MOBILE`: the clients that show the button. */
  CONTEXT: words,
  DISABLED: v.fallback(flag, false),
  BLOCK: v.fallback(flag, false),
  BOT_ID: number,
  COMMAND: words,
  COMMAND_PARAMS: words,
  ACTION: v.fallback(v.nullable(v.picklist(ACTIONS)), null),
  ACTION_VALUE: words,
  APP_ID: number,
})

const buttons = listOf(v.fallback(button, v.parse(button, {})))

/**
 * `KEYBOARD`: buttons in a list, or under `BUTTONS`; texts and links are escaped. An entry without text is a row break;
 * mobile ones are left out.
 */
export const keyboardSchema = v.fallback(
  v.pipe(
    v.union([
      buttons,
      v.pipe(
        v.object({ BUTTONS: buttons, BOT_ID: number }),
        v.transform(({ BUTTONS, BOT_ID }) =>
          BUTTONS.map((one) => ({ ...one, BOT_ID: one.BOT_ID || BOT_ID })),
        ),
      ),
    ]),
    v.transform((entries) =>
      entries
        .filter(({ TEXT, CONTEXT }) => TEXT !== '' && CONTEXT !== 'MOBILE')
        .map((entry): MessageButton => {
          const text = unescapeHtml(entry.TEXT)
          const address = unescapeHtml(entry.LINK)
          const press = address === '' ? pressOf(entry) : null
          if (entry.DISABLED || (entry.APP_ID > 0 && address === '' && press === null))
            return { text, address: '', isDisabled: true }
          return press === null ? { text, address } : { text, address, press }
        }),
    ),
  ),
  [],
)

/** A link goes before a command, and a command before an action. */
function pressOf({
  BOT_ID,
  COMMAND,
  COMMAND_PARAMS,
  BLOCK,
  ACTION,
  ACTION_VALUE,
}: v.InferOutput<typeof button>): ButtonPress | null {
  if (COMMAND !== '' && BOT_ID > 0) {
    return { kind: 'COMMAND', botId: BOT_ID, name: COMMAND, params: COMMAND_PARAMS, isOnce: BLOCK }
  }
  return ACTION === null || ACTION_VALUE === '' ? null : { kind: ACTION, value: ACTION_VALUE }
}
