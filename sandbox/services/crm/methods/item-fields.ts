import { DAY_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import type { CrmItem } from '../model/crm-item.ts'
import { findStage } from '../model/find-stage.ts'
import { pipelineOfStage } from '../model/stage.ts'
import type { ItemFields } from './item-filter.ts'

/** Defaults of fields that the item doesn't set. */
const CREATED_DAYS_AGO = 40
const UPDATED_DAYS_AGO = 1
const CLIENT_COMPANY = 7
const CLIENT_CONTACT = 25
/** The same for every item. */
const CREATED_BY = 27

/** Fields of items that have no stages, or whose type has no pipelines: the REST reference, fields by object type. */
const OF_STAGES = ['movedBy', 'movedTime', 'stageId', 'previousStageId', 'begindate', 'closedate']
const OF_AMOUNTS = ['opportunity', 'isManualOpportunity']
const MISSING: Readonly<Record<string, readonly string[]>> = {
  LEAD: ['categoryId', 'previousStageId', 'begindate', 'closedate'],
  CONTACT: [...OF_STAGES, ...OF_AMOUNTS, 'currencyId', 'contactId', 'contactIds'],
  COMPANY: [...OF_STAGES, ...OF_AMOUNTS, 'companyId', 'contactId'],
  QUOTE: ['categoryId', 'movedBy', 'movedTime', 'previousStageId'],
}

/** The fields of each item since its last change, which a list of thousands of items reads. */
const known = new WeakMap<CrmItem, Pick<CrmItem, 'observers' | 'updated'> & { readonly fields: ItemFields }>()

/** An item's fields as `crm.item.get` and `crm.item.list` answer them (`test/samples/crm.item.get.json`). */
export function itemFields(item: CrmItem): ItemFields {
  const kept = known.get(item)
  if (kept !== undefined && kept.updated === item.updated && kept.observers === item.observers)
    return kept.fields
  const fields = fieldsNow(item)
  const { updated, observers } = item
  known.set(item, { fields, observers, ...(updated === undefined ? {} : { updated }) })
  return fields
}

function fieldsNow(item: CrmItem): ItemFields {
  const fields = allFields(item)
  for (const name of MISSING[item.type] ?? []) delete fields[name]
  return fields
}

function allFields(item: CrmItem): Record<string, unknown> {
  const atFirst = daysAgo(item.updatedDaysAgo ?? UPDATED_DAYS_AGO)
  const updated = item.updated === undefined ? atFirst : portalDate(item.updated.at)
  const contactId = item.contactId ?? CLIENT_CONTACT
  return {
    id: item.id,
    xmlId: null,
    ...titleOf(item),
    createdBy: CREATED_BY,
    updatedBy: item.updated?.byId ?? item.assignedById,
    movedBy: item.moved?.byId ?? item.assignedById,
    createdTime: daysAgo(item.createdDaysAgo ?? CREATED_DAYS_AGO),
    updatedTime: updated,
    movedTime: item.moved === undefined ? atFirst : portalDate(item.moved.at),
    categoryId: pipelineOfStage(item.stageId),
    opened: 'Y',
    stageId: item.stageId,
    previousStageId: item.moved?.from ?? null,
    begindate: null,
    closedate: null,
    companyId: item.companyId ?? CLIENT_COMPANY,
    contactId,
    contactIds: contactId === 0 ? [] : [contactId],
    opportunity: item.opportunity,
    isManualOpportunity: 'Y',
    currencyId: item.currencyId,
    assignedById: item.assignedById,
    lastActivityBy: item.assignedById,
    lastActivityTime: updated,
    observers: item.observers,
    ...semanticsOf(item),
    entityTypeId: item.entityTypeId,
  }
}

function daysAgo(days: number): string {
  return portalDate(PORTAL_START - days * DAY_MS)
}

/** A contact has two name fields in place of a title. */
function titleOf(item: CrmItem): Record<string, string | null> {
  if (item.type !== 'CONTACT') return { title: item.title }
  const [name = '', ...rest] = item.title.split(' ')
  return { name, secondName: null, lastName: rest.join(' ') }
}

/** The meaning of the stage, which deals, leads and quotes have as fields of their own. */
function semanticsOf(item: CrmItem): Record<string, string> {
  const semantics = findStage(item)?.semantics ?? 'P'
  const closed = { closed: semantics === 'P' ? 'N' : 'Y' }
  if (item.type === 'QUOTE') return closed
  if (item.type === 'LEAD') return { stageSemanticId: semantics }
  if (item.type !== 'DEAL') return {}
  const isNew = item.stageId.replace(/^C\d+:/, '') === 'NEW' ? 'Y' : 'N'
  return { stageSemanticId: semantics, isNew, ...closed }
}
