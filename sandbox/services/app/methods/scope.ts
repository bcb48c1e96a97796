import * as v from 'valibot'
import { phpBool } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { ALL_SCOPES } from '../model/scopes.ts'

/** `scope`: what the app was granted; with `full`, all that a portal has to grant. Needs no permission. */
export const scope = defineMethod({
  name: 'scope',
  scope: null,
  params: v.object({ full: v.optional(v.unknown()) }),
  run: ({ full }, { session }) => ({ result: phpBool(full) ? ALL_SCOPES : session.scopes }),
})
