import * as v from 'valibot'
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

/** `KEYBOARD`: buttons in a list, or under `BUTTONS`. An entry without text is a row break; mobile ones are left out. */
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
            text: unescaped(TEXT),
            address: DISABLED ? '' : unescaped(LINK),
          }),
        ),
    ),
  ),
  [],
)

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#039;', "'"],
  ['&#39;', "'"],
])
const ENTITY = new RegExp([...ENTITIES.keys()].join('|'), 'g')

/** The portal stores texts and links of buttons escaped as in HTML, once. */
function unescaped(text: string): string {
  return text.replace(ENTITY, (entity) => ENTITIES.get(entity) ?? entity)
}
