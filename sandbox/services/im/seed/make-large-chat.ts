import { type Chat, createChat } from '../model/chat.ts'
import { firstMessage } from '../model/first-message.ts'
import type { Message } from '../model/message.ts'

/** First ID of the large portal's chats. */
export const FIRST_LARGE_CHAT = 20_001

const ANNA = 27
/** Message IDs below those of the ordinary portal; each chat has a block of its own. */
const FIRST_MESSAGE = 1_001
const BLOCK = 8
const SHORTEST = 2
const LONGER_BY = 6
/** Time between two messages, in milliseconds. */
const GAP_MS = 37 * 60_000
/** Intervals of Anna's chats: unread, mentioning her, muted, pinned. */
const UNREAD_EVERY = 5
const MENTION_EVERY = 3
const MUTED_EVERY = 17
const PINNED = [4, 31, 77]
const TEXTS = [
  'The supplier answered: delivery in week 41.',
  'Could you look at line 4 of the quote?',
  'Signed, thanks!',
  'Смета готова, прошу согласовать до пятницы.',
  'They ask for [b]two more weeks[/b].',
  'Who goes to the site on Thursday?',
  'OK',
  'يبدأ التركيب يوم الخميس.',
  'The drawings are in the folder, page 3 is new.',
  'Let’s talk about it tomorrow.',
]
const MENTION = '[USER=27]Anna Keller[/USER], could you answer them?'

/** A chat of the large portal. */
export interface LargeChat
  extends Pick<Chat, 'id' | 'kind' | 'entityType' | 'entityId' | 'title' | 'color' | 'createdAt'> {
  readonly entityData?: readonly string[]
  readonly memberIds: readonly number[]
  /** Position of its message IDs among all chats, by age. */
  readonly place: number
  /** Time of the last message, Unix time in milliseconds. */
  readonly lastAt: number
  /** The number that its contents depend on. */
  readonly seed: number
}

/** Creates a chat, whose messages are made when they are first read. */
export function makeLargeChat({ memberIds, place, lastAt, seed, ...settings }: LargeChat): Chat {
  const count = SHORTEST + (seed % LONGER_BY)
  const unread = memberIds.includes(ANNA) && seed % UNREAD_EVERY === 0 ? 1 + (seed % count) : 0
  const firstId = FIRST_MESSAGE + place * BLOCK
  const isOfItem = settings.entityType === 'CRM'
  const chat = createChat({
    ...settings,
    ownerId: settings.kind === 'private' || !isOfItem ? 0 : (memberIds[0] ?? 0),
    managerIds: [],
    messages: () => {
      const drafts = Array.from({ length: count }, (_, index) => {
        const at = lastAt - (count - 1 - index) * GAP_MS
        const isUnread = count - index <= unread
        return {
          id: firstId + index,
          uuid: null,
          ...contents({ settings, memberIds, seed, index, at, isUnread, isLast: index === count - 1 }),
        }
      })
      return drafts
    },
  })
  const lastId = firstId + count - 1
  for (const id of memberIds) {
    const own = id === ANNA ? unread : 0
    chat.members.set(id, {
      id,
      lastReadId: lastId - own,
      readAt: lastAt - own * GAP_MS,
      isMuted: id === ANNA && seed % MUTED_EVERY === MUTED_EVERY - 1,
      isPinned: id === ANNA && PINNED.includes(seed) && memberIds.includes(ANNA),
      isMarkedUnread: false,
      hiddenAfter: null,
      changedAt: 0,
      hiddenUpTo: 0,
    })
  }
  return chat
}

interface Place {
  readonly settings: Pick<LargeChat, 'entityType' | 'entityId' | 'title'>
  readonly memberIds: readonly number[]
  readonly seed: number
  readonly index: number
  readonly at: number
  readonly isUnread: boolean
  readonly isLast: boolean
}

function contents({
  settings,
  memberIds,
  seed,
  index,
  at,
  isUnread,
  isLast,
}: Place): Omit<Message, 'id' | 'uuid'> {
  const { entityType, entityId, title } = settings
  if (index === 0 && entityType === 'CRM' && !isUnread) {
    const [type = '', id = '0'] = entityId.split('|')
    return firstMessage({ type, id: Number(id), title, customer: '' }, at)
  }
  const writers = isUnread ? memberIds.filter((id) => id !== ANNA) : memberIds
  const isMention = isUnread && isLast && (seed / UNREAD_EVERY) % MENTION_EVERY === 0
  return {
    authorId: writers[(seed + index) % writers.length] ?? 0,
    at,
    text: isMention ? MENTION : (TEXTS[(seed * 3 + index) % TEXTS.length] ?? ''),
    params: {},
  }
}
