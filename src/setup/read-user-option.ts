import * as v from 'valibot'
import { command } from '../chat/command.ts'
import type { Method, UserOption } from '../portal/portal.ts'

/** `user.option.get`: an option of this app as the portal keeps it for the current user; undefined: never set. */
export function readUserOption(name: UserOption): Method<unknown> {
  // PHP's `[]` or null where no option is set.
  const options = v.pipe(
    v.union([v.null(), v.array(v.never()), v.looseObject({})]),
    v.transform((kept): unknown =>
      kept === null || Array.isArray(kept) ? undefined : (kept as Record<string, unknown>)[name],
    ),
  )
  return command('user.option.get', {}, null, options)
}
