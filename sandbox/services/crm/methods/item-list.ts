import * as v from 'valibot'
import { phpString } from '../../../server/php/php-values.ts'
import { arrayParam, defineMethod, intParam, type MethodAnswer } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { itemFields } from './item-fields.ts'
import { type ItemFields, readItemFilter } from './item-filter.ts'
import { readItemOrder } from './item-order.ts'
import { itemsOfType } from './items-of-type.ts'

/**
 * `crm.item.list`: items of one CRM type, 50 at a time. Parameters are camelCase and case-sensitive. Errors: those of
 * `itemsOfType`, `readItemFilter` and `readItemOrder`.
 */
export const itemList = defineMethod({
  name: 'crm.item.list',
  scope: 'crm',
  params: v.object({
    entityTypeId: intParam,
    select: v.optional(arrayParam, []),
    filter: v.optional(arrayParam, []),
    order: v.optional(arrayParam, []),
  }),
  run: ({ entityTypeId, select, filter, order }, call): MethodAnswer => {
    const all: ItemFields[] = itemsOfType(entityTypeId, call).map(itemFields)
    const known = fieldNames(all)
    const found = all.filter(readItemFilter(filter, known)).sort(readItemOrder(order, known))

    const picked = picker(Object.values(select).map(phpString))
    return paginate(found, call.start, (rows) => ({ items: rows.map(picked) }))
  },
})

/** Fields for conditions; `entityTypeId` is in the answer, and not among them. */
function fieldNames(items: readonly ItemFields[]): ReadonlySet<string> {
  return new Set(Object.keys(items[0] ?? {}).filter((name) => name !== 'entityTypeId'))
}

/** Keeps the selected fields and `id`; unknown names are ignored, and so is `entityTypeId`, which comes with all only. */
function picker(select: readonly string[]): (item: ItemFields) => ItemFields {
  if (select.length === 0 || select.includes('*')) return (item) => item
  const names = new Set(['id', ...select])
  names.delete('entityTypeId')
  return (item) => Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
}
