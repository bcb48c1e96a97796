import * as v from 'valibot'
import { command } from '../command.ts'
import { flag, listOf, optionalInt } from '../php.ts'

/** `result` of `im.recent.get`: of what is in the user's list only whether it is pinned. */
export const pinsSchema = listOf(
  v.pipe(
    v.object({ chat_id: v.fallback(optionalInt, null), pinned: v.fallback(flag, false) }),
    v.transform((raw) => ({ chatId: raw.chat_id, isPinned: raw.pinned })),
  ),
)

/** `im.recent.get`: the user's chats of the last thirty days, without talks of two and open channels. It has no pages. */
export function readPins() {
  return command('im.recent.get', { SKIP_DIALOG: 'Y', SKIP_OPENLINES: 'Y' }, 'im', pinsSchema)
}
