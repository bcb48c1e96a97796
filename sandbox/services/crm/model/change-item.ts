import { findChatOf, type World } from '../../../portal/world.ts'
import { joinChat } from '../../im/model/join-chat.ts'
import type { Change, CrmItem } from './crm-item.ts'
import { addObservers, type ObserverSync, removeObserver } from './observers.ts'

/** The fields of an item that can be changed here. */
export interface ItemChanges
  extends Partial<
    Pick<
      CrmItem,
      | 'title'
      | 'opportunity'
      | 'currencyId'
      | 'assignedById'
      | 'stageId'
      | 'companyId'
      | 'contactId'
      | 'observers'
    >
  > {}

/** The author of a change, its time, and how the portal keeps observers and members in step. */
export interface ItemChanging extends Change {
  readonly observerSync: ObserverSync
}

/**
 * Changes an item; false when nothing is different. Its discussion follows, as in a portal: the title, the owner and
 * membership of a new responsible user, and the new observers, unless the portal is an older one.
 */
export function changeItem(
  world: World,
  item: CrmItem,
  changes: ItemChanges,
  { at, byId, observerSync }: ItemChanging,
): boolean {
  const from = item.stageId
  const { observers, ...fields } = changes
  const isChanged = Object.entries(fields).some(([name, value]) => item[name as keyof CrmItem] !== value)
  const newObservers = observers?.filter((id) => !item.observers.includes(id)) ?? []
  const formerObservers =
    observers === undefined ? [] : item.observers.filter((id) => !observers.includes(id))
  if (!isChanged && newObservers.length + formerObservers.length === 0) return false

  const isHandedOver = fields.assignedById !== undefined && fields.assignedById !== item.assignedById
  Object.assign(item, fields, { updated: { at, byId } })
  if (item.stageId !== from) item.moved = { at, byId, from }
  if (newObservers.length > 0) addObservers(item, newObservers)
  for (const id of formerObservers) removeObserver(item, id)

  const chat = findChatOf(world, 'CRM', `${item.type}|${item.id}`)
  if (chat === null) return true
  if (fields.title !== undefined) chat.title = fields.title
  const invited = [
    ...(isHandedOver ? [item.assignedById] : []),
    ...(observerSync === 'current' ? newObservers : []),
  ].filter((id) => id > 0)
  joinChat(world, chat, { personIds: invited, byId, hidesHistory: false, at })
  if (isHandedOver) chat.ownerId = item.assignedById
  return true
}
