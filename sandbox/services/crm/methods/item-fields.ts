import { DAY_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import type { CrmItem } from '../model/crm-item.ts'

/** `entityTypeId` of contacts, from `crm.enum.ownertype`. */
const CONTACT = 3
/** Defaults of fields that the item doesn't set. */
const CREATED_DAYS_AGO = 40
const UPDATED_DAYS_AGO = 1
const CLIENT_COMPANY = 7
/** The same for every item. */
const CREATED_BY = 27
const CLIENT_CONTACT = 25

/** An item's fields as `crm.item.get` and `crm.item.list` answer them (`test/samples/crm.item.get.json`). */
export function itemFields(item: CrmItem): Record<string, unknown> {
  const updated = daysAgo(item.updatedDaysAgo ?? UPDATED_DAYS_AGO)
  return {
    id: item.id,
    xmlId: null,
    ...titleOf(item),
    createdBy: CREATED_BY,
    updatedBy: item.assignedById,
    movedBy: item.assignedById,
    createdTime: daysAgo(item.createdDaysAgo ?? CREATED_DAYS_AGO),
    updatedTime: updated,
    movedTime: updated,
    categoryId: 0,
    opened: 'Y',
    stageId: item.stageId,
    previousStageId: null,
    begindate: null,
    closedate: null,
    companyId: item.companyId ?? CLIENT_COMPANY,
    contactId: CLIENT_CONTACT,
    contactIds: [CLIENT_CONTACT],
    opportunity: item.opportunity,
    isManualOpportunity: 'Y',
    currencyId: item.currencyId,
    assignedById: item.assignedById,
    lastActivityBy: item.assignedById,
    lastActivityTime: updated,
    observers: item.observers,
    entityTypeId: item.entityTypeId,
  }
}

function daysAgo(days: number): string {
  return portalDate(PORTAL_START - days * DAY_MS)
}

/** A contact has two name fields in place of a title. */
function titleOf(item: CrmItem): Record<string, string | null> {
  if (item.entityTypeId !== CONTACT) return { title: item.title }
  const [name = '', ...rest] = item.title.split(' ')
  return { name, secondName: null, lastName: rest.join(' ') }
}
