import * as v from 'valibot'
import type { MessageButton } from '../messages/keyboard.ts'
import { flag, int, words } from '../php.ts'

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

const ACTIONS = ['PUT', 'SEND', 'COPY', 'CALL', 'DIALOG'] as const

const number = v.fallback(int, 0)

const fields = v.object({
  BLOCK: v.fallback(flag, false),
  BOT_ID: number,
  /** The keyboard's own, for buttons without one. */
  KEYBOARD_BOT_ID: number,
  COMMAND: words,
  COMMAND_PARAMS: words,
  ACTION: v.fallback(v.nullable(v.picklist(ACTIONS)), null),
  ACTION_VALUE: words,
  APP_ID: number,
})

/**
 * The effect of a press of a button; a command goes before an action. Null: it opens an address, or does something that is
 * not known here. `disabled`: not pressed, by the bot's wish, or for a chat application, which only the messenger runs.
 */
export function buttonPress({ sent, isDisabled }: MessageButton): ButtonPress | 'disabled' | null {
  if (isDisabled) return 'disabled'
  const button = v.parse(fields, sent ?? {})
  const botId = button.BOT_ID || button.KEYBOARD_BOT_ID
  if (button.COMMAND !== '' && botId > 0) {
    const { COMMAND, COMMAND_PARAMS, BLOCK } = button
    return { kind: 'COMMAND', botId, name: COMMAND, params: COMMAND_PARAMS, isOnce: BLOCK }
  }
  const { ACTION, ACTION_VALUE, APP_ID } = button
  if (ACTION !== null && ACTION_VALUE !== '') return { kind: ACTION, value: ACTION_VALUE }
  return APP_ID > 0 ? 'disabled' : null
}
