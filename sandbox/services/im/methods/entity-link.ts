import { cardPathOf } from '../../crm/model/crm-item.ts'
import type { Person } from '../../user/model/person.ts'
import type { Chat } from '../model/chat.ts'

/** `entity_link` of a dialog: the page of the chat's external object. `url` empty: none. */
export interface EntityLink {
  readonly type: string
  /** Path from the portal's root. */
  readonly url: string
  readonly id: string
}

/** Types that the messenger names; other CRM types are `DYNAMIC`. */
const NAMED_CRM_TYPES: ReadonlySet<string> = new Set(['LEAD', 'DEAL', 'CONTACT', 'COMPANY'])

/** The link of a chat's external object; guests get no `url`. */
export function entityLinkOf(chat: Chat, viewer: Person): EntityLink {
  const { type, url } = linkOf(chat, viewer.id)
  return { type, url: viewer.kind === 'extranet' ? '' : url, id: chat.entityId }
}

function linkOf({ entityType, entityId, entityData }: Chat, viewerId: number): Omit<EntityLink, 'id'> {
  const home = `/company/personal/user/${viewerId}/`
  switch (entityType) {
    case 'CRM':
      return crmLink(entityId.split('|'))
    // The item of a call stands in the chat's data: `Y|DEAL|1663`.
    case 'CALL':
      return crmLink((entityData[0] ?? '').split('|').slice(1))
    case 'TASKS':
    case 'TASKS_TASK':
      return { type: 'TASKS', url: `${home}tasks/task/view/${entityId}/` }
    case 'SONET_GROUP':
      return { type: entityType, url: `/workgroups/group/${entityId}/` }
    case 'CALENDAR':
      return { type: entityType, url: `${home}calendar/?EVENT_ID=${entityId}` }
    case 'MAIL':
      return { type: entityType, url: `/mail/message/${entityId}` }
    default:
      return { type: entityType, url: '' }
  }
}

function crmLink([type = '', id = '']: readonly string[]): Omit<EntityLink, 'id'> {
  const isKnown = type !== '' && id !== ''
  return {
    type: type === '' || NAMED_CRM_TYPES.has(type) ? type : 'DYNAMIC',
    url: isKnown ? cardPathOf(type, id) : '',
  }
}
