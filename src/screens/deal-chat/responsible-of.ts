import type { OpenedItem } from '../../chat/open-item.ts'
import type { Part } from '../../chat/part.ts'
import type { RestOfItem } from '../../chat/rest-of-item/rest-of-item.ts'
import type { Responsible } from './whom-to-ask.tsx'

/** Who is responsible for an item, as far as the portal tells; null: nobody is, or it isn't the app's to know. */
export function responsibleOf(
  { item }: Pick<OpenedItem, 'item'>,
  rest: Part<Pick<RestOfItem, 'people'>> | null,
): Responsible | null {
  const id = item.ok ? item.value.responsibleId : null
  if (id === null) return null
  const people = rest?.ok === true && rest.value.people.ok ? rest.value.people.value : []
  const person = people.find((one) => one.id === id)
  return { id, name: person?.name || null, picture: person?.picture ?? '' }
}
