import { cardPathOf } from '../../services/crm/model/crm-item.ts'
import type { Card } from './card.ts'

/** Path of the app's own page and of its installation. */
export const APP_PATH = '/marketplace/app/'

/** Path of the page in a portal. A task's path contains the user's ID. */
export function cardPath({ page, itemType, itemId, viewer }: Card): string {
  if (page === 'own') return APP_PATH
  if (page === 'task') return `/company/personal/user/${viewer.personId}/tasks/task/view/${itemId}/`
  if (page === 'group') return `/workgroups/group/${itemId}/`
  return cardPathOf(itemType ?? 'DEAL', itemId)
}
