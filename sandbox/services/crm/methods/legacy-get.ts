import * as v from 'valibot'
import { phpInt } from '../../../server/php/php-values.ts'
import { defineMethod, type RestMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { legacyError } from './legacy-error.ts'
import { type LegacyType, legacyFields, legacyTexts } from './legacy-fields.ts'

/**
 * `crm.deal.get` and the same for the other types: one item, its fields in upper case and all of them texts. Errors,
 * each 400 without a code: `ID is not defined or invalid`, `Access denied` (guests of the extranet), `Not found`.
 */
export function legacyGet(type: LegacyType): RestMethod {
  return defineMethod({
    name: `crm.${type.toLowerCase()}.get`,
    scope: 'crm',
    params: v.pipe(upperCaseParams, v.looseObject({})),
    run: (params, { world, session }) => {
      const id = phpInt(params['ID'])
      if (id <= 0) throw legacyError('ID is not defined or invalid', 'app')
      if (session.viewer.kind === 'extranet') throw legacyError('Access denied', 'circumstance')
      const item = world.crmItems.find((candidate) => candidate.type === type && candidate.id === id)
      if (item === undefined) throw legacyError('Not found', 'circumstance')
      return { result: legacyTexts(legacyFields(item, type)) }
    },
  })
}
