import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { int } from '../chat/php.ts'
import { PORTAL_LANGUAGES } from '../i18n/languages.ts'
import type { Failure } from '../portal/failure.ts'
import type { Method } from '../portal/portal.ts'

/** Everything that the installation changes, each for `Portal.write` after somebody's press. Administrators only. */

/** A portal that wasn't asked properly says so with HTTP 200, in the place of the result. */
const OK = 200

const refusal = v.object({ error: v.string(), error_description: v.optional(v.string(), '') })

/**
 * `placement.bind`: the tab, named in each language of the portal's. Null: it is bound; else the refusal that came as a
 * success. Errors: `ERROR_PLACEMENT_NOT_FOUND`, `ERROR_ARGUMENT`, `ERROR_CORE` where this pair is bound already.
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

/** `placement.unbind`: answers how many rows it was about, by a count of the portal's own; none is no error. */
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
