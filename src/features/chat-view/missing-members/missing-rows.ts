import type { MissingPerson } from '../../../chat/membership/missing-members.ts'
import type { Part } from '../../../chat/part.ts'
import type { NamedPerson } from '../../../chat/secondary/named-person.ts'

/** Somebody missing, as a row of their own: by name, or while that is still on its way. */
export interface MissingRow extends MissingPerson {
  /** Absolute address; empty: none. */
  readonly picture: string
}

/** Who is missing, by name, and the numbers of those who can only be counted. `people` null: on their way. */
export function missingRows(
  missing: readonly MissingPerson[],
  people: Part<readonly NamedPerson[]> | null,
): { rows: readonly MissingRow[]; unnamed: readonly number[] } {
  const pictures = new Map(people?.ok ? people.value.map(({ id, picture }) => [id, picture]) : [])
  const rows = missing.map((person) => ({ ...person, picture: pictures.get(person.id) ?? '' }))
  if (people === null) return { rows, unnamed: [] }
  return {
    rows: rows.filter(({ name }) => name !== null),
    unnamed: rows.filter(({ name }) => name === null).map(({ id }) => id),
  }
}
