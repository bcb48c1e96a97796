import type { World } from '../../../portal/world.ts'
import { fullName } from '../../user/model/person.ts'

/** Parts of a text that the portal's parser leaves as they are. */
const KEPT = /(\[CODE\].*?\[\/CODE\]|\[PUT(?:=.+?)?\].*?\[\/PUT\]|\[SEND(?:=.+?)?\].*?\[\/SEND\])/is
const LINE_BREAK = /\[BR\]|#BR#/gi
const UNNAMED = /\[USER=(\d+)\]\[\/USER\]/gi
const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', quot: '"', lt: '<', gt: '>', amp: '&' }

/** A message's text as the portal's parser answers it: line breaks, entities and the names of mentioned users filled in. */
export function parsedText(text: string, people: World['people']): string {
  return text
    .split(KEPT)
    .map((part, place) => (place % 2 === 1 ? part : parsed(part, people)))
    .join('')
}

function parsed(text: string, people: World['people']): string {
  return text
    .replaceAll(LINE_BREAK, '\n')
    .replaceAll(/&(nbsp|quot|lt|gt|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replaceAll(UNNAMED, (_, id: string) => {
      const person = people.get(Number(id))
      return `[USER=${id} REPLACE]${person === undefined ? '' : fullName(person)}[/USER]`
    })
}
