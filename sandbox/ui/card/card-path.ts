import { INSTALLED_APP } from '../../services/app/model/installed-app.ts'
import { cardPathOf } from '../../services/crm/model/crm-item.ts'
import type { Card } from './card.ts'

/** Path of the app's own page and of its installation. */
export const APP_PATH = '/marketplace/app/'

/** Path of the messenger. */
export const MESSENGER_PATH = '/online/'
/** Path of a link to the app, which opens `REST_APP_URI`: the app's code, which is the `client_id` of a local one. */
export const LINK_PATH = `/marketplace/view/${INSTALLED_APP.code}/`

/** Path of the page in a portal. A task's path contains the user's ID. */
export function cardPath({ page, itemType, itemId, viewer }: Card): string {
  if (page === 'own') return APP_PATH
  if (page === 'messenger') return MESSENGER_PATH
  if (page === 'link') return LINK_PATH
  if (page === 'task') return `/company/personal/user/${viewer.personId}/tasks/task/view/${itemId}/`
  if (page === 'group') return `/workgroups/group/${itemId}/`
  return cardPathOf(itemType ?? 'DEAL', itemId)
}
