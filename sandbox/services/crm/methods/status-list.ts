import * as v from 'valibot'
import { arrayParam, defineMethod, type MethodCall, upperCaseParams } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import type { Stage } from '../model/stage.ts'
import { STAGES } from '../seed/stages.ts'
import { readItemFilter } from './item-filter.ts'
import { readItemOrder } from './item-order.ts'
import { legacyTexts } from './legacy-fields.ts'

/** Unknown fields are ignored. */
const RULES = { id: 'ID', isStrict: false } as const
const KINDS = { P: 'process', S: 'success', F: 'failure' } as const

/**
 * `crm.status.list`: stages and statuses, all scalars as texts. Errors, whose code is the text itself: 400 `Access
 * denied.` for a guest of the extranet, `Invalid parameters.` for a filter or an order of another type.
 */
export const statusList = defineMethod({
  name: 'crm.status.list',
  scope: 'crm',
  guard: employeeOnly,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, { start }) => {
    const rows = STAGES.map(rowOf)
    const known = new Set(Object.keys(rows[0] ?? {}))
    const [filter, order] = [read(params['FILTER']), read(params['ORDER'])]
    const found = rows.filter(readItemFilter(filter, known, RULES)).sort(readItemOrder(order, known, RULES))
    return paginate(found, start, (page) => page.map(legacyTexts))
  },
})

function employeeOnly({ session }: MethodCall): void {
  if (session.viewer.kind !== 'extranet') return
  throw new RestError('Access denied.', 'Access denied.', 400, 'circumstance')
}

function read(value: unknown): unknown {
  if (value === undefined || v.is(arrayParam, value)) return value
  throw new RestError('Invalid parameters.', 'Incorrect parameters passed.', 400, 'app')
}

/** Fields as in `test/samples/crm.status.list.json`; numbers stay numbers, for conditions and orders. */
function rowOf(stage: Stage): Record<string, unknown> {
  const { semantics, color, isApology } = stage
  return {
    ID: stage.id,
    ENTITY_ID: stage.entityId,
    STATUS_ID: stage.statusId,
    NAME: stage.name,
    NAME_INIT: stage.isSystem ? stage.name : '',
    SORT: stage.sort,
    SYSTEM: stage.isSystem ? 'Y' : 'N',
    CATEGORY_ID: stage.categoryId,
    COLOR: color,
    SEMANTICS: semantics === 'P' ? null : semantics,
    EXTRA: { SEMANTICS: isApology ? 'apology' : KINDS[semantics], COLOR: color },
  }
}
