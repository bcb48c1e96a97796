import { findCrmItem, type World } from '../../portal/world.ts'
import type { Card } from './card.ts'

/** Title of the page's item, task or group; null for an unknown ID. */
export function cardTitle(world: World, { page, itemType, itemId }: Card): string | null {
  const withNumber = ({ id }: { readonly id: number }) => id === itemId
  if (page === 'task') return world.tasks.find(withNumber)?.title ?? null
  if (page === 'group') return world.groups.find(withNumber)?.title ?? null
  return findCrmItem(world, itemType ?? 'DEAL', itemId)?.title ?? null
}
