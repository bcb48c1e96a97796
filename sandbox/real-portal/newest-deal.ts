import { readField } from './read-field.ts'
import type { RealPortal } from './real-portal.ts'
import { resultForPage } from './result-for-page.ts'

const DEAL = 2

/** The highest deal ID (`crm.item.list`). Null when the webhook reads no deal, and after the time limit. */
export async function newestDeal(real: RealPortal): Promise<number | null> {
  const params = { entityTypeId: DEAL, select: ['id'], order: { id: 'DESC' }, start: -1 }
  const items = readField(await resultForPage(real, 'crm.item.list', params), 'items')
  const id = Number(readField(Array.isArray(items) ? items[0] : null, 'id'))
  return Number.isSafeInteger(id) && id > 0 ? id : null
}
