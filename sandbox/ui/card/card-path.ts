import { cardPathOf } from '../../services/crm/model/crm-item.ts'
import type { Card } from './card.ts'

/** The app's own page, and its installation. */
export const APP_PATH = '/marketplace/app/'

/** The page's path in a portal. A task's has the number of whoever looks in it. */
export function cardPath({ page, itemType, itemId, viewer }: Card): string {
  if (page === 'own') return APP_PATH
  if (page === 'task') return `/company/personal/user/${viewer.personId}/tasks/task/view/${itemId}/`
  if (page === 'group') return `/workgroups/group/${itemId}/`
  return cardPathOf(itemType ?? 'DEAL', itemId)
}
