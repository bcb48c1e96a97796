import { createPeople } from '../../people.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { findCrmItem } from '../../portal/world.ts'
import type { CrmItem } from '../../services/crm/model/crm-item.ts'
import { findStage } from '../../services/crm/model/find-stage.ts'
import { visibleMessages } from '../../services/im/model/visible-messages.ts'

/** The user who acts. */
const MARCO = 31
/** Pipelines of deals, in the order that a deal moves through them, with their first stages. */
const FIRST_STAGES = ['NEW', 'C9:NEW', 'C12:NEW']

/**
 * Moves, merges or deletes the page's item (`DEAL|1663`), or for a page about none the deal of the viewer's newest chat.
 * Returns what happened, in a sentence.
 */
export function actOnItem(
  portal: Portal,
  session: Session,
  name: string | null,
  act: 'move' | 'merge' | 'delete',
): string {
  const { world } = portal
  const [type = '', id = ''] = (name ?? newestDeal(portal, session) ?? '').split('|')
  const item = findCrmItem(world, type, Number(id))
  if (item === null) return 'Nothing happened: there is no such item.'
  const people = createPeople(portal)
  const ref = `${type}|${id}`
  if (act === 'delete') {
    people.deleteItem(item)
    return `${ref} was deleted, with its chat.`
  }
  if (type !== 'DEAL') return `Nothing happened: ${ref} is no deal.`
  if (act === 'move') {
    const stageId = nextPipeline(item)
    people.changeItem({ who: MARCO, id: item.id, stageId })
    return `${ref} was moved to ${stageId}.`
  }
  const into = world.crmItems.find((other) => other.type === type && other !== item)
  if (into === undefined) return `Nothing happened: ${ref} is the only deal.`
  people.mergeItems({ who: MARCO, from: item.id, into: into.id })
  return `${ref} was merged into DEAL|${into.id}.`
}

function newestDeal({ world }: Portal, { viewer }: Session): string | null {
  const dated = world.chats
    .filter(
      ({ entityType, entityId, members }) =>
        entityType === 'CRM' && entityId.startsWith('DEAL|') && members.has(viewer.id),
    )
    .map((chat) => ({ name: chat.entityId, at: visibleMessages(chat, viewer.id).at(-1)?.at ?? 0 }))
  return dated.sort((a, b) => b.at - a.at)[0]?.name ?? null
}

/** First stage of the pipeline after the item's. */
function nextPipeline(item: CrmItem): string {
  const own = FIRST_STAGES.findIndex((stageId) => findStage(item, stageId) !== null)
  return FIRST_STAGES[(own + 1) % FIRST_STAGES.length] as string
}
