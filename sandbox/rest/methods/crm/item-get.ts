import * as v from 'valibot'
import { DAY_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import type { CrmItem } from '../../../portal/crm-item.ts'
import { defineMethod } from '../../method.ts'
import { phpInt } from '../../php-values.ts'
import { RestError, restError } from '../../rest-error.ts'

/** `entityTypeId` of contacts, from `crm.enum.ownertype`. */
const CONTACT = 3
/** Every item is as old, and was created by the same person for the same client. */
const CREATED_DAYS_AGO = 40
const UPDATED_DAYS_AGO = 1
const CREATED_BY = 27
const CLIENT_COMPANY = 7
const CLIENT_CONTACT = 25
const number = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => phpInt(value)),
)

/**
 * `crm.item.get`: an item of any CRM type. Parameters are camelCase and case-sensitive. Errors: 400 `NOT_FOUND` for an
 * unknown type or item, 403 for guests. Everybody who works in this portal may read every item.
 */
export const itemGet = defineMethod({
  name: 'crm.item.get',
  scope: 'crm',
  params: v.object({ entityTypeId: number, id: number }),
  run: ({ entityTypeId, id }, { world, session }) => {
    if (session.viewer.kind === 'extranet') throw restError('allowed_only_intranet_user', 'circumstance')
    const sameType = world.crmItems.filter((item) => item.entityTypeId === entityTypeId)
    if (sameType.length === 0) throw new RestError('NOT_FOUND', 'SPA not found', 400, 'circumstance')
    const item = sameType.find((candidate) => candidate.id === id)
    if (item === undefined) throw restError('NOT_FOUND', 'circumstance')
    return { result: { item: fieldsOf(item) } }
  },
})

function fieldsOf(item: CrmItem): Record<string, unknown> {
  const createdTime = portalDate(PORTAL_START - CREATED_DAYS_AGO * DAY_MS)
  const updatedTime = portalDate(PORTAL_START - UPDATED_DAYS_AGO * DAY_MS)
  return {
    id: item.id,
    xmlId: null,
    ...titleOf(item),
    createdBy: CREATED_BY,
    updatedBy: item.assignedById,
    createdTime,
    updatedTime,
    categoryId: 0,
    opened: 'Y',
    stageId: item.stageId,
    begindate: null,
    closedate: null,
    companyId: CLIENT_COMPANY,
    contactId: CLIENT_CONTACT,
    contactIds: [CLIENT_CONTACT],
    opportunity: item.opportunity,
    isManualOpportunity: 'Y',
    currencyId: item.currencyId,
    assignedById: item.assignedById,
    observers: item.observers,
    entityTypeId: item.entityTypeId,
  }
}

/** A contact has names where the others have a title. */
function titleOf(item: CrmItem): Record<string, string | null> {
  if (item.entityTypeId !== CONTACT) return { title: item.title }
  const [name = '', ...rest] = item.title.split(' ')
  return { name, secondName: null, lastName: rest.join(' ') }
}
