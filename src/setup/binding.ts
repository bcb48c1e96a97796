import * as v from 'valibot'
import { command } from '../chat/command.ts'
import { listOf } from '../chat/php.ts'

/** A placement bound to one of the app's addresses: a row of `placement.get`. Plain JSON. */
export interface Binding {
  /** `CRM_DEAL_DETAIL_TAB` */
  readonly placement: string
  /** The address as it was bound. */
  readonly handler: string
}

/** `result` of `placement.get`: the bindings of this app only. */
const bindingsSchema = listOf(
  v.object({ placement: v.pipe(v.string(), v.toUpperCase()), handler: v.string() }),
)

/** `placement.get`: the app's bindings, for administrators only. */
export function readBindings() {
  return command('placement.get', {}, 'placement', bindingsSchema)
}
