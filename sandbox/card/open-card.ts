import { cardPathOf } from '../portal/crm-item.ts'
import { createLeakyBucket } from '../portal/leaky-bucket.ts'
import type { Person } from '../portal/person.ts'
import type { Portal } from '../portal/portal.ts'
import type { Session } from '../portal/session.ts'
import type { Card } from './card.ts'

/** Opens a page of the portal: a session of its own, with tokens that are only its. */
export function openCard(portal: Portal, card: Card, origin: string): Session {
  return portal.sessions.open({
    origin,
    viewer: portal.world.people.get(card.viewer.personId) as Person,
    language: card.language,
    placement: card.placement,
    placementOptions: placementOptionsOf(card),
    userOptions: card.theme === null ? {} : { theme: card.theme },
    isInstall: card.isInstall,
    isFirstRun: card.isFirstRun,
    scopes: card.scopes,
    shape: card.shape,
    kernel: card.kernel,
    latencyMs: card.latencyMs,
    faults: card.faults,
    bucket: card.isLimited ? createLeakyBucket(portal.clock) : null,
  })
}

/** All texts, as PHP sends them. `URI` is the page that the app was opened from. */
function placementOptionsOf(card: Card): Record<string, string> {
  if (card.placement === 'DEFAULT') return {}
  if (card.placement === 'LEFT_MENU') return { URI: '/crm/deal/list/' }
  const URI = cardPathOf(card.itemType ?? 'DEAL', card.itemId)
  if (card.placement.startsWith('USER_PROFILE_')) return { USER_ID: String(card.viewer.personId), URI }
  return { ID: card.placementId, URI }
}
