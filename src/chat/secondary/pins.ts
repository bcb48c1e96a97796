import * as v from 'valibot'
import { command } from '../command.ts'
import { flag, listOf, optionalInt } from '../php.ts'

/** `result` of `im.recent.get`: the pinned state of each chat in the user's list. */
export const pinsSchema = listOf(
  v.pipe(
    v.object({ chat_id: v.fallback(optionalInt, null), pinned: v.fallback(flag, false) }),
    v.transform((raw) => ({ chatId: raw.chat_id, isPinned: raw.pinned })),
  ),
)

/** `im.recent.get`: the user's chats of the last thirty days, without private chats and open channels. It has no pages. */
export function readPins() {
  return command('im.recent.get', { SKIP_DIALOG: 'Y', SKIP_OPENLINES: 'Y' }, 'im', pinsSchema)
}
