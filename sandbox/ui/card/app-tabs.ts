import type { Portal } from '../../portal/portal.ts'
import type { BoundPlacement } from '../../services/placement/model/bound-placement.ts'
import type { Card } from './card.ts'

/** A tab of a card that opens the app, or the app's own page. */
export interface AppTab {
  readonly title: string
  /** The address that was bound there. */
  readonly handler: string
}

const TAB_PLACE = /_DETAIL_TAB$|^TASK_VIEW_TAB$/

/**
 * Where the app is on this page, in the order in which it was bound. None: it isn't installed, or isn't bound there. The
 * app's own page is one. A place that is no tab is shown in one, bound or not.
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
  return bound.map((place) => ({ title: titleOf(place, card.language), handler: place.handler }))
}

/** In the portal's language; in another where it has none. */
function titleOf({ langAll, title }: BoundPlacement, language: string): string {
  const own = langAll.get(language)?.['TITLE'] ?? ''
  return own === '' ? title : own
}
