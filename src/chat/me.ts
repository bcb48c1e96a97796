import * as v from 'valibot'
import { id } from './php.ts'

/** The current user (`profile`). Plain JSON. */
export interface Me {
  readonly id: number
}

/** `result` of `profile`. */
export const meSchema = v.pipe(
  v.object({ ID: id }),
  v.transform(({ ID }): Me => ({ id: ID })),
)
