import * as v from 'valibot'
import { listOf } from '../chat/php.ts'

/** A place of the portal that opens one of the app's addresses: a row of `placement.get`. Plain JSON. */
export interface Binding {
  /** `CRM_DEAL_DETAIL_TAB` */
  readonly placement: string
  /** The address, as it was given when it was bound. */
  readonly handler: string
}

/** `result` of `placement.get`: what this app, and no other, has bound. */
export const bindingsSchema = listOf(
  v.object({ placement: v.pipe(v.string(), v.toUpperCase()), handler: v.string() }),
)
