import type { OpenedItem } from '../../chat/opening/open-item.ts'
import type { Part } from '../../chat/part.ts'
import type { SecondaryData } from '../../chat/secondary/secondary-data.ts'
import type { Responsible } from './responsible-contact.tsx'

/** Who is responsible for an item, as far as the portal tells; null: nobody is, or it isn't the app's to know. */
export function responsibleOf(
  { item }: Pick<OpenedItem, 'item'>,
  rest: Part<Pick<SecondaryData, 'people'>> | null,
): Responsible | null {
  const id = item.ok ? item.value.responsibleId : null
  if (id === null) return null
  const people = rest?.ok === true && rest.value.people.ok ? rest.value.people.value : []
  const person = people.find((one) => one.id === id)
  return { id, name: person?.name || null, picture: person?.picture ?? '' }
}
