import * as v from 'valibot'
import { DAY_MS, PORTAL_START, portalDate } from '../../../portal/clock.ts'
import { arrayParam, defineMethod, type MethodCall } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { CRM_TYPES, type CrmType } from '../model/crm-types.ts'
import { readItemFilter } from './item-filter.ts'
import { readItemOrder } from './item-order.ts'

/** The lowest `entityTypeId` of smart processes. */
const FIRST_DYNAMIC = 128
/** ID of the first row, which differs from the type's. */
const FIRST_ROW = 3
const CREATED_BY = 27
const CREATED_DAYS_AGO = 265

/**
 * `crm.type.list`: the smart processes. Parameters are camelCase and case-sensitive. Errors: 403 `ACCESS_DENIED` for a
 * user who doesn't administer the CRM, and those of `readItemFilter` and `readItemOrder`.
 */
export const typeList = defineMethod({
  name: 'crm.type.list',
  scope: 'crm',
  guard: crmAdministrator,
  params: v.object({ filter: v.optional(arrayParam, []), order: v.optional(arrayParam, []) }),
  run: ({ filter, order }, { start, session }) => {
    const rows = CRM_TYPES.filter(({ id }) => id >= FIRST_DYNAMIC).map((type, index) =>
      rowOf(type, FIRST_ROW + index, session.language),
    )
    const known = new Set(Object.keys(rows[0] ?? {}))
    const found = rows.filter(readItemFilter(filter, known)).sort(readItemOrder(order, known))
    return paginate(found, start, (types) => ({ types }))
  },
})

function crmAdministrator({ session }: MethodCall): void {
  if (!session.viewer.isAdmin) throw new RestError('ACCESS_DENIED', 'Access denied', 403, 'circumstance')
}

/** Fields as in `test/samples/crm.type.list.json`. */
function rowOf({ id, names }: CrmType, row: number, language: string): Record<string, unknown> {
  return {
    id: row,
    title: language === 'ru' ? names.ru : names.en,
    code: '',
    createdBy: CREATED_BY,
    entityTypeId: id,
    customSectionId: null,
    isCategoriesEnabled: 'Y',
    isStagesEnabled: 'Y',
    isBeginCloseDatesEnabled: 'N',
    isClientEnabled: 'Y',
    isUseInUserfieldEnabled: 'Y',
    isLinkWithProductsEnabled: 'N',
    isMycompanyEnabled: 'N',
    isDocumentsEnabled: 'N',
    isSourceEnabled: 'N',
    isObserversEnabled: 'Y',
    isRecyclebinEnabled: 'Y',
    isAutomationEnabled: 'Y',
    isBizProcEnabled: 'N',
    isSetOpenPermissions: 'Y',
    isPaymentsEnabled: 'N',
    isCountersEnabled: 'N',
    createdTime: portalDate(PORTAL_START - CREATED_DAYS_AGO * DAY_MS),
    updatedTime: portalDate(PORTAL_START - (CREATED_DAYS_AGO - 1) * DAY_MS),
    updatedBy: CREATED_BY,
  }
}
