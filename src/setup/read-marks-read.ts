import * as v from 'valibot'
import { command } from '../chat/command.ts'

/** `result` of `user.option.get`; PHP's `[]` or null where no option is set. */
const marksReadOption = v.pipe(
  v.union([v.null(), v.array(v.never()), v.looseObject({ marksRead: v.optional(v.unknown()) })]),
  v.transform((options) => options !== null && !Array.isArray(options) && options.marksRead === 'Y'),
)

/** `user.option.get`: true where messages are marked as read when the user reaches a chat's end. */
export function readMarksRead() {
  return command('user.option.get', {}, null, marksReadOption)
}
