import * as v from 'valibot'
import { ALL_SCOPES } from '../../../portal/scopes.ts'
import { defineMethod } from '../../method.ts'
import { phpBool } from '../../php-values.ts'

/** `scope`: what the app was granted; with `full`, all that a portal has to grant. Needs no permission. */
export const scope = defineMethod({
  name: 'scope',
  scope: null,
  params: v.object({ full: v.optional(v.unknown()) }),
  run: ({ full }, { session }) => ({ result: phpBool(full) ? ALL_SCOPES : session.scopes }),
})
