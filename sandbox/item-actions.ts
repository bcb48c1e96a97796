import type { Portal } from './portal/portal.ts'
import { findChatOf, findCrmItem, type World } from './portal/world.ts'
import { changeItem, type ItemChanges } from './services/crm/model/change-item.ts'
import type { CrmItem } from './services/crm/model/crm-item.ts'
import { findStage } from './services/crm/model/find-stage.ts'
import { pipelineOfStage } from './services/crm/model/stage.ts'

/** The deal of this ID, or an item of another `type` (`LEAD`, `DYNAMIC_128`). */
export interface ItemRef {
  id: number
  type?: string
}

/** Changes of CRM items by other users, who have the portal's own pages. Each throws for an unknown item. */
export interface ItemActions {
  /**
   * Changes an item; its discussion follows as in `crm.item.update`. Another pipeline is chosen by its stage
   * (`C9:NEW`). Throws for an unknown stage.
   */
  changeItem(item: ItemRef & { who: number | string } & ItemChanges): void
  /** Deletes an item, and its discussion with it. */
  deleteItem(item: ItemRef): void
  /** Merges one item into another of its type, which gets its observers; the first is deleted with its discussion. */
  mergeItems(items: { who: number | string; from: number; into: number; type?: string }): void
}

/** Creates these actions; `idOf` finds a user. */
export function createItemActions(
  { world, clock, sessions }: Portal,
  idOf: (who: number | string) => number,
): ItemActions {
  const change = (item: CrmItem, who: number | string, changes: ItemChanges) => {
    const observerSync = sessions.all().at(-1)?.observerSync ?? 'current'
    changeItem(world, item, changes, { at: clock.now(), byId: idOf(who), observerSync })
  }
  return {
    changeItem: ({ who, id, type = 'DEAL', ...changes }) => {
      const item = itemOf(world, { id, type })
      const { stageId } = changes
      if (stageId !== undefined && findStage(item, stageId, pipelineOfStage(stageId)) === null) {
        throw new Error(`${type}|${id} can’t be moved to ${stageId}: there is no such stage.`)
      }
      change(item, who, changes)
    },
    deleteItem: (ref) => remove(world, itemOf(world, ref)),
    mergeItems: ({ who, from, into, type = 'DEAL' }) => {
      const [lost, kept] = [itemOf(world, { id: from, type }), itemOf(world, { id: into, type })]
      if (lost === kept) throw new Error(`${type}|${from} can’t be merged into itself.`)
      change(kept, who, { observers: [...new Set([...kept.observers, ...lost.observers])] })
      remove(world, lost)
    },
  }
}

function itemOf(world: World, { id, type = 'DEAL' }: ItemRef): CrmItem {
  const item = findCrmItem(world, type, id)
  if (item === null) throw new Error(`There is no item ${type}|${id} in the sandbox.`)
  return item
}

function remove(world: World, item: CrmItem): void {
  const chat = findChatOf(world, 'CRM', `${item.type}|${item.id}`)
  if (chat !== null) world.chats.splice(world.chats.indexOf(chat), 1)
  world.crmItems.splice(world.crmItems.indexOf(item), 1)
}
