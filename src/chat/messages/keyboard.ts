import * as v from 'valibot'
import { unescapeHtml } from '../../portal/unescape-html.ts'
import { flag, int, listOf, words } from '../php.ts'

/** A button of a bot's message (`params.KEYBOARD`). Plain JSON. */
export interface MessageButton {
  readonly text: string
  /** As it was sent; empty: the button opens no address, or is disabled. */
  readonly address: string
  /** Its other fields as they were sent (`src/chat/timeline/button-press.ts`); absent: it opens an address, or is disabled. */
  readonly sent?: Readonly<Record<string, unknown>>
  /** Drawn, and not pressed, by the bot's wish. */
  readonly isDisabled?: true
}

const button = v.looseObject({
  TEXT: words,
  LINK: words,
  /** `ALL`, `DESKTOP` or `MOBILE`: the clients that show the button. */
  CONTEXT: words,
  DISABLED: v.fallback(flag, false),
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
        v.object({ BUTTONS: buttons, BOT_ID: v.fallback(int, 0) }),
        v.transform(({ BUTTONS, BOT_ID: KEYBOARD_BOT_ID }) =>
          BUTTONS.map((one) => ({ ...one, KEYBOARD_BOT_ID })),
        ),
      ),
    ]),
    v.transform((entries) =>
      entries
        .filter(({ TEXT, CONTEXT }) => TEXT !== '' && CONTEXT !== 'MOBILE')
        .map(({ TEXT, LINK, CONTEXT: _, DISABLED, ...sent }): MessageButton => {
          const text = unescapeHtml(TEXT)
          if (DISABLED) return { text, address: '', isDisabled: true }
          return LINK === '' ? { text, address: '', sent } : { text, address: unescapeHtml(LINK) }
        }),
    ),
  ),
  [],
)
