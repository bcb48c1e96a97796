import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { int } from '../chat/php.ts'
import { PORTAL_LANGUAGES } from '../i18n/languages.ts'
import type { Failure } from '../portal/failure.ts'
import type { Method } from '../portal/portal.ts'

/** Everything that the installation changes, each for `Portal.write` after an administrator's press. */

/** HTTP status of a refusal that `placement.bind` sends as its `result`. */
const OK = 200

const refusal = v.object({ error: v.string(), error_description: v.optional(v.string(), '') })

/**
 * `placement.bind`: adds the tab, with a title in each language. Answers null, or a refusal sent with HTTP 200. Errors:
 * `ERROR_PLACEMENT_NOT_FOUND`, `ERROR_ARGUMENT`, `ERROR_CORE` when the address is bound already.
 */
export function bindTab(placement: string, handler: string): Method<Failure | null> {
  const titles = PORTAL_LANGUAGES.map(({ code, tabName }) => [code, { TITLE: tabName }])
  const answered = v.pipe(
    v.union([v.literal(true), refusal]),
    v.transform((answer) => (answer === true ? null : refused(answer))),
  )
  const params = { PLACEMENT: placement, HANDLER: handler, LANG_ALL: Object.fromEntries(titles) }
  return command('placement.bind', params, 'placement', answered)
}

/** `placement.unbind`: answers the number of removed rows; 0 is no error. */
export function unbindTab(placement: string, handler: string): Method<number> {
  const answered = v.pipe(
    v.object({ count: int }),
    v.transform(({ count }) => count),
  )
  return command('placement.unbind', { PLACEMENT: placement, HANDLER: handler }, 'placement', answered)
}

function refused({ error, error_description }: v.InferOutput<typeof refusal>): Failure {
  return { kind: 'portal', code: error, description: error_description, status: OK }
}
