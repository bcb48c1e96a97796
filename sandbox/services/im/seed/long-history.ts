import type { Message } from '../model/message.ts'
import { messageIdAt } from './message-id-at.ts'
import type { SeedChat } from './seed-chat.ts'

/** Of every four numbers this chat has three, and the rest of the portal one. */
const OF_EACH = 3
const EACH = 4
const LAST_AT = Date.parse('2026-09-21T16:58:00+03:00')
const SUBJECTS = ['Hall', 'Yard', 'Ramp', 'Stairs', 'Cold store', 'Office', 'Mezzanine']
const NEWS = ['is done', 'waits for parts', 'was inspected', 'needs [b]two more days[/b]', 'has light again']

/** Whether a number belongs to the long history's share: nobody else may have it. */
export function isInLongHistory(id: number): boolean {
  return id % EACH !== 0
}

/** A history of very many messages, each made from its place in it. Who has unread messages wrote none at the end. */
export function longHistory({ messageCount, memberIds, unread }: SeedChat): Message[] {
  const lastGroup = Math.floor(messageIdAt(LAST_AT) / EACH)
  const firstGroup = lastGroup - Math.ceil(messageCount / OF_EACH)
  const authors = memberIds.filter((person) => unread[person] === undefined)
  const step = (EACH / OF_EACH) * msPerId()
  return Array.from({ length: messageCount }, (_, index) => ({
    id: (firstGroup + Math.floor(index / OF_EACH)) * EACH + 1 + (index % OF_EACH),
    authorId: pick(authors, index * 7 + Math.floor(index / 11)),
    at: LAST_AT - Math.round(((messageCount - 1 - index) * step) / 1_000) * 1_000,
    text: `${pick(SUBJECTS, index)} ${1 + (index % 40)} ${pick(NEWS, index * 3 + Math.floor(index / 9))}`,
    uuid: null,
    params: {},
  }))
}

/** How long the portal takes from one number to the next. */
function msPerId(): number {
  return 1_000_000 / (messageIdAt(LAST_AT) - messageIdAt(LAST_AT - 1_000_000))
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
