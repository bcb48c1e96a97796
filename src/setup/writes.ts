import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { int } from '../chat/php.ts'
import type { Method } from '../portal/portal.ts'
import { PORTAL_LANGUAGES } from './portal-languages.ts'

/** Everything that the installation changes, each for `Portal.write` after an administrator's press. */

/**
 * `placement.bind`: adds the tab, with a title in each language. Answers true. Errors: `ERROR_PLACEMENT_NOT_FOUND`,
 * `ERROR_ARGUMENT`, `ERROR_CORE` when the address is bound already; the placement's own come with HTTP 200.
 */
export function bindTab(placement: string, handler: string): Method<true> {
  const titles = PORTAL_LANGUAGES.map(({ code, tabName }) => [code, { TITLE: tabName }])
  const params = { PLACEMENT: placement, HANDLER: handler, LANG_ALL: Object.fromEntries(titles) }
  return command('placement.bind', params, 'placement', v.literal(true))
}

/** `placement.unbind`: answers the number of removed rows; 0 is no error. */
export function unbindTab(placement: string, handler: string): Method<number> {
  const answered = v.pipe(
    v.object({ count: int }),
    v.transform(({ count }) => count),
  )
  return command('placement.unbind', { PLACEMENT: placement, HANDLER: handler }, 'placement', answered)
}
