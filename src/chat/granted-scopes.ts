import * as v from 'valibot'
import { command } from './command.ts'

/** `scope`: the scopes that the app was granted. */
export function grantedScopes() {
  return command('scope', {}, null, v.array(v.string()))
}
