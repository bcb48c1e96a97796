import * as v from 'valibot'
import { phpBool } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { ALL_SCOPES } from '../model/scopes.ts'

/** `scope`: the scopes granted to the app; with `full`, all those of the portal. No scope. */
export const scope = defineMethod({
  name: 'scope',
  scope: null,
  params: v.object({ full: v.optional(v.unknown()) }),
  run: ({ full }, { session }) => ({ result: phpBool(full) ? ALL_SCOPES : session.scopes }),
})
