import { CRM_TYPES } from '../services/crm/model/crm-types.ts'
import { readField } from './read-field.ts'
import type { RealPortal } from './real-portal.ts'
import { resultForPage } from './result-for-page.ts'

const ORDER = 14

/**
 * Title of a CRM item (`crm.item.get`), by its type as chats name it: `DEAL`, `DYNAMIC_128`. Null when the webhook
 * can't read it, and after the time limit.
 */
export async function itemTitle(real: RealPortal, type: string, id: number): Promise<string | null> {
  const params = { entityTypeId: numberOf(type), id }
  const item = readField(await resultForPage(real, 'crm.item.get', params), 'item')
  // A contact has two name fields in place of a title.
  const names = type === 'CONTACT' ? ['name', 'lastName'] : ['title']
  const title = names
    .map((name) => readField(item, name))
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim()
  return title === '' ? null : title
}

function numberOf(type: string): number {
  const known = CRM_TYPES.find(({ code }) => code === type)
  return known?.id ?? Number(/^DYNAMIC_(\d+)$/.exec(type)?.[1] ?? ORDER)
}
