import { FIRST_LARGE_DEAL, largeItems } from '../services/crm/seed/large-crm.ts'
import { largeChats } from '../services/im/seed/large-chats.ts'
import { findCrmItem, type World } from './world.ts'

/** A name of the portal's data: `large` has 5,000 deals besides, and 300 more recent chats of Anna's. */
export type PortalData = 'ordinary' | 'large'

/** Adds the data of the large portal, once. */
export function enlargeWorld(world: World): void {
  if (findCrmItem(world, 'DEAL', FIRST_LARGE_DEAL) !== null) return
  const items = largeItems()
  const titles = new Map(items.map(({ type, id, title }) => [`${type}|${id}`, title]))
  world.crmItems.push(...items)
  world.chats.push(...largeChats((type, id) => titles.get(`${type}|${id}`) ?? ''))
}
