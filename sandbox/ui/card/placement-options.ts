import { type PhpParam, parsePhpQuery } from '../../server/php/php-params.ts'
import type { Card } from './card.ts'
import { cardPath } from './card-path.ts'

/** Page that holds a link to the app, or the left menu. */
const LIST = '/crm/deal/list/'

/**
 * Options of each placement besides `URI`, from the documentation; a placement of the CRM that isn't listed has `ID`.
 */
const OWN_OPTIONS: readonly (readonly [RegExp, (card: Card) => Record<string, string>])[] = [
  [/^LEFT_MENU$|^IM_NAVIGATION$|^CRM_.+_LIST_TOOLBAR$|^SONET_GROUP_TOOLBAR$/, () => ({})],
  [/^TASK_VIEW_/, ({ placementId }) => ({ taskId: placementId })],
  [/^SONET_GROUP_/, ({ placementId }) => ({ GROUP_ID: placementId })],
  [/^USER_PROFILE_|^TASK_USER_LIST_TOOLBAR$/, ({ viewer }) => ({ USER_ID: String(viewer.personId) })],
  [/^TASK_GROUP_LIST_TOOLBAR$/, ({ placementId }) => ({ GROUP_ID: placementId })],
  [/^IM_CONTEXT_MENU$/, ({ messageId, dialogId }) => ({ messageId, dialogId })],
  [/^IM_(SIDEBAR|TEXTAREA)$|^IMMOBILE_CONTEXT_MENU$/, ({ dialogId }) => ({ dialogId })],
  [/^PAGE_BACKGROUND_WORKER$/, () => ({ ID: 'PAGE_BACKGROUND_WORKER' })],
]

/**
 * `PLACEMENT_OPTIONS`: all texts, as PHP sends them, and unescaped. `URI` is the page that opened the app; `DEFAULT` has
 * the query of its own page instead, in which a value may be an array, and a link the `params` of its address besides.
 */
export function placementOptions(card: Card): Record<string, PhpParam> {
  const { placement, placementId } = card
  if (placement === 'DEFAULT') return parsePhpQuery(card.query)
  if (placement === 'REST_APP_URI') return { URI: LIST, ...linkParams(card) }
  const own = OWN_OPTIONS.find(([places]) => places.test(placement))?.[1](card) ?? { ID: placementId }
  if (placement === 'IMMOBILE_CONTEXT_MENU') return own
  return { ...own, URI: card.page === 'own' ? LIST : cardPath(card) }
}

/** `params` of a link's address, of which an own `URI` stays. */
function linkParams({ query }: Card): Record<string, PhpParam> {
  const { params } = parsePhpQuery(query)
  return typeof params === 'object' && !Array.isArray(params) ? (params as Record<string, PhpParam>) : {}
}
