import type { MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'
import type { CrmItem } from '../model/crm-item.ts'
import { CRM_TYPES } from '../model/crm-types.ts'

/**
 * The items of a type, for `crm.item.*`. Errors: 403 for guests of the extranet, 400 `NOT_FOUND` for an unknown type.
 * Every employee may read every item.
 */
export function itemsOfType(entityTypeId: number, { world, session }: MethodCall): CrmItem[] {
  if (session.viewer.kind === 'extranet') throw restError('allowed_only_intranet_user', 'circumstance')
  if (!CRM_TYPES.some(({ id }) => id === entityTypeId)) {
    throw new RestError('NOT_FOUND', 'SPA not found', 400, 'circumstance')
  }
  return world.crmItems.filter((item) => item.entityTypeId === entityTypeId)
}
