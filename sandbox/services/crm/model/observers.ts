import { findCrmItem, type World } from '../../../portal/world.ts'
import type { Chat } from '../../im/model/chat.ts'
import type { CrmItem } from './crm-item.ts'

/**
 * Portals keep an item's observers and its chat's members in step. `current`: a new member becomes an observer and stays
 * one after leaving; a new observer becomes a member. `old`: a new member becomes an observer until leaving; a new
 * observer does not become a member.
 */
export type ObserverSync = 'current' | 'old'

/** The CRM item that a chat is the discussion of; null: none, or a chat that the CRM doesn't keep. */
export function itemOfChat(world: World, { entityType, entityId, isKept }: Chat): CrmItem | null {
  if (entityType !== 'CRM' || !isKept) return null
  const [type = '', id = ''] = entityId.split('|')
  return findCrmItem(world, type, Number(id))
}

/** Adds observers to an item; those who observe it stay as they are. */
export function addObservers(item: CrmItem, personIds: readonly number[]): void {
  item.observers = [...new Set([...item.observers, ...personIds])]
}

/** Removes an observer from an item. */
export function removeObserver(item: CrmItem, personId: number): void {
  item.observers = item.observers.filter((id) => id !== personId)
}
