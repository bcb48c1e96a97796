import * as v from 'valibot'
import { command } from '../command.ts'
import { id, listOf, picture, text } from '../php.ts'

/** A user who is not among the loaded members (`user.get`). Plain JSON. */
export interface NamedPerson {
  readonly id: number
  /** May be empty. */
  readonly name: string
  /** The job title; may be empty. */
  readonly position: string
  /** Absolute URL; empty: none. */
  readonly picture: string
}

/** Page size of `user.get`. */
export const PEOPLE_AT_ONCE = 50

/** `result` of `user.get`: a list, without bots and without users that the current user may not see. */
export const namedPeopleSchema = listOf(
  v.pipe(
    v.object({ ID: id, NAME: text, LAST_NAME: text, WORK_POSITION: text, PERSONAL_PHOTO: picture }),
    v.transform(
      (raw): NamedPerson => ({
        id: raw.ID,
        name: `${raw.NAME.trim()} ${raw.LAST_NAME.trim()}`.trim(),
        position: raw.WORK_POSITION.trim(),
        picture: raw.PERSONAL_PHOTO,
      }),
    ),
  ),
)

/** `user.get`: at most `PEOPLE_AT_ONCE` users by ID. */
export function readNames(ids: readonly number[]) {
  return command('user.get', { ID: ids }, 'user_brief', namedPeopleSchema)
}
