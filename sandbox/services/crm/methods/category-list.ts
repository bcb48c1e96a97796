import * as v from 'valibot'
import { defineMethod, intParam } from '../../../server/rest/method.ts'
import { paginate } from '../../../server/rest/paginate.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { CRM_TYPES } from '../model/crm-types.ts'
import type { Pipeline } from '../model/stage.ts'
import { PIPELINES } from '../seed/stages.ts'

/** Types without pipelines. */
const WITHOUT: ReadonlySet<string> = new Set(['LEAD', 'QUOTE'])

/**
 * `crm.category.list`: the pipelines of a type that the user may read, by their order; none for a guest of the extranet.
 * Errors: 400 `NOT_FOUND` for an unknown type, `ENTITY_TYPE_NOT_SUPPORTED` for leads and quotes.
 */
export const categoryList = defineMethod({
  name: 'crm.category.list',
  scope: 'crm',
  params: v.object({ entityTypeId: intParam }),
  run: ({ entityTypeId }, { start, session }) => {
    const type = CRM_TYPES.find(({ id }) => id === entityTypeId)
    if (type === undefined) throw new RestError('NOT_FOUND', 'SPA not found', 400, 'circumstance')
    if (WITHOUT.has(type.code)) {
      throw new RestError(
        'ENTITY_TYPE_NOT_SUPPORTED',
        `Entity type ${type.code} is not supported`,
        400,
        'app',
      )
    }
    const own = PIPELINES.filter((pipeline) => pipeline.entityTypeId === entityTypeId)
    const all = own.length > 0 ? own : [{ entityTypeId, id: 0, name: 'General', sort: 100, isDefault: true }]
    const found = session.viewer.kind === 'extranet' ? [] : all
    return paginate(found, start, (pipelines) => ({ categories: pipelines.map(rowOf) }))
  },
})

/** The default pipeline has no origin. */
function rowOf({ entityTypeId, id, name, sort, isDefault }: Pipeline) {
  const row = { id, name, sort, entityTypeId, isDefault: isDefault ? 'Y' : 'N' }
  return isDefault ? row : { ...row, originId: '', originatorId: '' }
}
