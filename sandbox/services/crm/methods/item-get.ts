import * as v from 'valibot'
import { defineMethod, intParam } from '../../../server/rest/method.ts'
import { restError } from '../../../server/rest/rest-error.ts'
import { itemFields } from './item-fields.ts'
import { itemsOfType } from './items-of-type.ts'

/**
 * `crm.item.get`: an item of any CRM type. Parameters are camelCase and case-sensitive. Errors: 400 `NOT_FOUND` for an
 * unknown item, and those of `itemsOfType`.
 */
export const itemGet = defineMethod({
  name: 'crm.item.get',
  scope: 'crm',
  params: v.object({ entityTypeId: intParam, id: intParam }),
  run: ({ entityTypeId, id }, call) => {
    const item = itemsOfType(entityTypeId, call).find((candidate) => candidate.id === id)
    if (item === undefined) throw restError('NOT_FOUND', 'circumstance')
    return { result: { item: itemFields(item) } }
  },
})
