import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { int } from '../chat/php.ts'
import type { Method } from '../portal/portal.ts'
import { isTab } from './places.ts'
import { PORTAL_LANGUAGES, type PortalLanguage } from './portal-languages.ts'

/** Everything that the installation changes, each for `Portal.write` after an administrator's press. */

/** Options of the messenger's placements: Font Awesome 4 icons, for the chats of CRM's records and of customers. */
const FOR_USERS = { role: 'USER', extranet: 'N' }
const OPTIONS: Readonly<Record<string, object>> = {
  IM_NAVIGATION: { iconName: 'fa-comments', ...FOR_USERS },
  IM_SIDEBAR: { iconName: 'fa-briefcase', context: 'CRM;LINES', ...FOR_USERS },
}

/**
 * `placement.bind`: adds a tab or a place of the messenger, with a title in each language. Answers true. Errors:
 * `ERROR_PLACEMENT_NOT_FOUND`, `ERROR_ARGUMENT`, `ERROR_CORE` when the address is bound already,
 * `ERROR_PLACEMENT_MAX_COUNT`; the placement's own (`INVALID_ERROR_ICON_NAME`, …) come with HTTP 200.
 */
export function bindPlace(placement: string, handler: string): Method<true> {
  const titles = PORTAL_LANGUAGES.map((language) => [language.code, { TITLE: titleOf(placement, language) }])
  const options = OPTIONS[placement]
  const params = {
    PLACEMENT: placement,
    HANDLER: handler,
    LANG_ALL: Object.fromEntries(titles),
    ...(options === undefined ? {} : { OPTIONS: options }),
  }
  return command('placement.bind', params, 'placement', v.literal(true))
}

function titleOf(placement: string, { tabName, recordName, appName }: PortalLanguage): string {
  if (isTab(placement)) return tabName
  return placement === 'IM_SIDEBAR' ? recordName : appName
}

/** `placement.unbind`: answers the number of removed rows; 0 is no error. */
export function unbindPlace(placement: string, handler: string): Method<number> {
  const answered = v.pipe(
    v.object({ count: int }),
    v.transform(({ count }) => count),
  )
  return command('placement.unbind', { PLACEMENT: placement, HANDLER: handler }, 'placement', answered)
}
