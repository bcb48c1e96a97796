import * as v from 'valibot'
import { defineMethod } from '../../../server/rest/method.ts'
import { CRM_TYPES } from '../model/crm-types.ts'

/** `crm.enum.ownertype`: the types of CRM items, smart processes included, in the portal's language. For all users. */
export const enumOwnerType = defineMethod({
  name: 'crm.enum.ownertype',
  scope: 'crm',
  params: v.looseObject({}),
  run: (_, { session }) => ({
    result: CRM_TYPES.map(({ id, names, code, shortCode }) => ({
      ID: id,
      NAME: session.language === 'ru' ? names.ru : names.en,
      SYMBOL_CODE: code,
      SYMBOL_CODE_SHORT: shortCode,
    })),
  }),
})
