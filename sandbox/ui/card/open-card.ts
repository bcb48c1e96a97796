import { enlargeWorld } from '../../portal/enlarge-world.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { createLeakyBucket } from '../../server/rest/leaky-bucket.ts'
import type { Person } from '../../services/user/model/person.ts'
import type { Card } from './card.ts'
import { placementOptions } from './placement-options.ts'

/**
 * Opens a session for a page of the portal, with tokens of its own. `openedFrom`: the `sid` of the page, for a further
 * tab. Enlarges the portal where the page asks for that. An administrator's installation scenario begins the installation.
 */
export function openCard(portal: Portal, card: Card, origin: string, openedFrom?: string): Session {
  if (card.data === 'large') enlargeWorld(portal.world)
  const viewer = portal.world.people.get(card.viewer.personId) as Person
  const { installation } = portal
  if (card.isInstall && viewer.isAdmin) installation.begin()
  const isUnfinished = installation.state === 'unfinished'
  const isInstall = isUnfinished && viewer.isAdmin && card.placement === 'DEFAULT'
  return portal.sessions.open({
    ...(openedFrom === undefined ? {} : { openedFrom }),
    origin,
    viewer,
    language: card.language,
    placement: card.placement,
    placementOptions: placementOptions(card),
    userOptions: card.theme === null ? {} : { theme: card.theme },
    isInstall,
    isFirstRun: installation.isFirstRun(viewer.id),
    scopes: card.scopes,
    shape: card.shape,
    kernel: card.kernel,
    observerSync: card.observerSync,
    opening: card.opening,
    latencyMs: card.latencyMs,
    faults: card.faults,
    bucket: card.isLimited ? createLeakyBucket(portal.clock) : null,
  })
}
