import type { KnownOfItem } from '../../chat/known-of-item.ts'
import type { OpenedItem } from '../../chat/opening/open-item.ts'
import type { Part } from '../../chat/part.ts'
import type { SecondaryData } from '../../chat/secondary/secondary-data.ts'
import type { Responsible } from './responsible-contact.tsx'

/** The user responsible for an item; null: none, or the app may not read it. */
export function responsibleOf(
  { item }: Pick<OpenedItem, 'item'>,
  secondary: Part<Pick<SecondaryData, 'people'>> | null,
): Responsible | null {
  const id = item.ok ? item.value.responsibleId : null
  if (id === null) return null
  const people = secondary?.ok === true && secondary.value.people.ok ? secondary.value.people.value : []
  const person = people.find((one) => one.id === id)
  return { id, name: person?.name || null, picture: person?.picture ?? '' }
}

/** The name and the picture of the user responsible, among the members or the item's other people; null: not known. */
export function namedResponsible(
  opened: Pick<OpenedItem, 'item' | 'members'>,
  secondary: Part<Pick<SecondaryData, 'people'>> | null,
): KnownOfItem['responsible'] {
  const responsible = responsibleOf(opened, secondary)
  if (responsible === null) return null
  const member = opened.members?.members.find(({ id }) => id === responsible.id)
  if (member !== undefined) return { name: member.name, picture: member.picture }
  return responsible.name === null ? null : { name: responsible.name, picture: responsible.picture }
}
