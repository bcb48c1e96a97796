import * as v from 'valibot'
import { command } from '../command.ts'
import { id, listOf, picture, text } from '../php.ts'

/** Somebody who isn't in the chat, by name (`user.get`). Plain JSON. */
export interface NamedPerson {
  readonly id: number
  /** May be empty. */
  readonly name: string
  /** Their job; may be empty. */
  readonly position: string
  /** Absolute address; empty: none. */
  readonly picture: string
}

/** `user.get` gives this many at once. */
export const PEOPLE_AT_ONCE = 50

/** `result` of `user.get`: a list, whoever is asked for; bots and whom the user may not see aren't in it. */
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

/** `user.get`: at most `PEOPLE_AT_ONCE` people by their numbers. */
export function readNames(ids: readonly number[]) {
  return command('user.get', { ID: ids }, 'user_brief', namedPeopleSchema)
}
