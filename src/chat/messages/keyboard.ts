import * as v from 'valibot'
import { unescapeHtml } from '../../portal/unescape-html.ts'
import { flag, listOf, words } from '../php.ts'

/** A button of a bot's message (`params.KEYBOARD`). Plain JSON. */
export interface MessageButton {
  readonly text: string
  /** As it was sent; empty: the button opens no address, or is disabled. */
  readonly address: string
}

const button = v.object({
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
        v.object({ BUTTONS: buttons }),
        v.transform(({ BUTTONS }) => BUTTONS),
      ),
    ]),
    v.transform((entries) =>
      entries
        .filter(({ TEXT, CONTEXT }) => TEXT !== '' && CONTEXT !== 'MOBILE')
        .map(
          ({ TEXT, LINK, DISABLED }): MessageButton => ({
            text: unescapeHtml(TEXT),
            address: DISABLED ? '' : unescapeHtml(LINK),
          }),
        ),
    ),
  ),
  [],
)
