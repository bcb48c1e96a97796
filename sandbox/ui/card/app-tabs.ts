import type { Portal } from '../../portal/portal.ts'
import type { BoundPlacement } from '../../services/placement/model/bound-placement.ts'
import type { Person } from '../../services/user/model/person.ts'
import type { Card } from './card.ts'
import { fitsDialog } from './fits-dialog.ts'

/** A tab of a card that opens the app, or the app's own page. */
export interface AppTab {
  readonly title: string
  /** The bound address. */
  readonly handler: string
}

const TAB_PLACE = /_DETAIL_TAB$|^TASK_VIEW_TAB$/

/**
 * The app's tabs on this page, in the order of their binding; the app's own page counts as one. Empty when the app
 * isn't installed, not bound here, or not shown in the messenger's dialog. A placement that is no tab is shown as one, bound or not.
 */
export function appTabs({ placements, installation, appUrl, world }: Portal, card: Card): AppTab[] {
  const isUnfinished = installation.state === 'unfinished'
  if (card.placement === 'DEFAULT') {
    const isHidden = isUnfinished && world.people.get(card.viewer.personId)?.isAdmin !== true
    return isHidden ? [] : [{ title: '', handler: appUrl() }]
  }
  if (isUnfinished) return []
  const bound = placements.all.filter(
    ({ placement, userId }) =>
      placement === card.placement && (userId === 0 || userId === card.viewer.personId),
  )
  if (bound.length === 0 && !TAB_PLACE.test(card.placement)) return [{ title: 'Chat', handler: appUrl() }]
  const viewer = world.people.get(card.viewer.personId) as Person
  return bound
    .filter((place) => card.page !== 'messenger' || fitsDialog(place, card, viewer, world))
    .map((place) => ({ title: titleOf(place, card.language), handler: place.handler }))
}

/** Title in the portal's language, or the default one. */
function titleOf({ langAll, title }: BoundPlacement, language: string): string {
  const own = langAll.get(language)?.['TITLE'] ?? ''
  return own === '' ? title : own
}
