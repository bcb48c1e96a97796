import * as v from 'valibot'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, type RestMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { type FieldRules, type ItemFields, readItemFilter } from './item-filter.ts'
import { readItemOrder } from './item-order.ts'
import { legacyError } from './legacy-error.ts'
import { type LegacyType, legacyFields, legacyTexts, MULTI_FIELDS } from './legacy-fields.ts'

const RULES: FieldRules = { id: 'ID', isStrict: false }

/**
 * `crm.deal.list` and the same for the other types: items, 50 at a time; conditions on unknown fields are ignored.
 * Errors, each 400 without a code: `Access denied.` (guests of the extranet), `Parameter 'filter' must be array.`, and
 * the same for `order`.
 */
export function legacyList(type: LegacyType): RestMethod {
  return defineMethod({
    name: `crm.${type.toLowerCase()}.list`,
    scope: 'crm',
    params: v.pipe(upperCaseParams, v.looseObject({})),
    run: (params, { world, session, start }) => {
      if (session.viewer.kind === 'extranet') throw legacyError('Access denied.', 'circumstance')
      const filter = arrayOf(params, 'filter')
      const order = arrayOf(params, 'order')
      const all = world.crmItems
        .filter((item) => item.type === type)
        .map((item): ItemFields => legacyFields(item, type))
      const known = new Set(Object.keys(all[0] ?? {}))
      const found = all.filter(readItemFilter(filter, known, RULES)).sort(readItemOrder(order, known, RULES))
      const select = Object.values(Object(params['SELECT'])).map(phpString)
      const first = params['START'] === undefined ? start : phpInt(params['START'])
      return paginate(found, first, (rows) => rows.map((row) => legacyTexts(picked(row, select))))
    },
  })
}

/** `filter` or `FILTER`; an empty array by default. */
function arrayOf(params: Readonly<Record<string, unknown>>, name: 'filter' | 'order'): object {
  const value = params[name.toUpperCase()] ?? []
  if (typeof value !== 'object') throw legacyError(`Parameter '${name}' must be array.`, 'app')
  return value
}

/** Selects fields in the order asked for, after the ID. Multi-fields are answered only when they are named. */
function picked(row: ItemFields, select: readonly string[]): ItemFields {
  const isAll = select.length === 0 || select.includes('*')
  const names = isAll ? Object.keys(row).filter((name) => !MULTI_FIELDS.has(name)) : ['ID']
  const wanted = [...new Set([...names, ...select])].filter((name) => Object.hasOwn(row, name))
  return Object.fromEntries(wanted.map((name) => [name, row[name]]))
}
