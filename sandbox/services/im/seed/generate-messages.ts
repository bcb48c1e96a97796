import { DAY_MS, PORTAL_START } from '../../../portal/clock.ts'
import { firstMessage } from '../model/first-message.ts'
import type { MessageDraft } from './message-draft.ts'
import type { SeedChat } from './seed-chat.ts'

const SENTENCES = [
  'Good morning! Did the supplier answer?',
  'Not yet, I’ll call them [b]before noon[/b].',
  'The drawings are in the folder.',
  'Thanks, seen.',
  'They ask for two more weeks :-(',
  'Could somebody check the amounts in the [URL=https://example.com/quote]quote[/URL]?',
  'Checked. The discount in line 4 was [s]5 %[/s] 7 %.',
  'We need 24 fittings of type A,\n12 of type B\nand the rails.',
  'OK',
  'Who goes to the site on Thursday?',
  'I can, if somebody lends me a car.',
  '[I]This is only a draft[/I], please don’t pass it on.',
  'Signed! :-)',
  'https://example.com/catalogue/hall-lights?page=3&sort=price',
  '5 < 7 & "so on"',
  'Let’s talk about it tomorrow.',
]
const ARABIC = [
  'صباح الخير، هل وصل عرض السعر؟',
  'نعم، [b]وصل أمس[/b] وفيه خصم 7%.',
  'متى يبدأ التركيب؟',
  'يوم الخميس إن شاء الله.',
  'أرسلت المخططات بصيغة PDF.',
  'شكراً جزيلاً!',
]
const ARABIC_LETTER = /\p{Script=Arabic}/u

/** Steps without a common divisor with the lists' lengths, so that neighbouring chats differ. */
const CHAT_STEP = 37
const SENTENCE_STEP = 5
/** Part of a chat's life at which its last message was written, in hundredths: the lowest, and the range above it. */
const QUIETEST = 40
const QUIET_SPAN = 59
/** Working hours of the portal's day, in milliseconds. */
const MORNING_MS = 8 * 3_600_000
const EVENING_MS = 19 * 3_600_000
const ZONE_MS = 3 * 3_600_000

/**
 * Generates the messages of a chat, the same in every run. A user with unread messages is the author of none of these.
 */
export function generateMessages(chat: SeedChat): MessageDraft[] {
  const { id, memberIds, messageCount, ownerId } = chat
  const sentences = ARABIC_LETTER.test(chat.title) ? ARABIC : SENTENCES
  const start = Date.parse(chat.createdAt)
  const life = ((PORTAL_START - start) * (QUIETEST + ((id * CHAT_STEP) % QUIET_SPAN))) / 100
  return Array.from({ length: messageCount }, (_, index) => {
    const at = start + (life * index) / Math.max(1, messageCount - 1)
    if (index === 0 && chat.entityType === 'CRM') return firstMessage(itemOf(chat), at)
    if (index === 0 && ownerId !== 0) {
      return { at, authorId: 0, text: 'The chat was created', params: { NOTIFY: 'N' } }
    }
    const writers = memberIds.filter((person) => messageCount - index > (chat.unread[person] ?? 0))
    return {
      at: byDay(at),
      authorId: pick(writers, index + id),
      text: pick(sentences, id + index * SENTENCE_STEP),
    }
  })
}

/** The item of a discussion, whose title is the item's. */
function itemOf({ entityId, title }: SeedChat) {
  const [type = '', id = '0'] = entityId.split('|')
  return { type, id: Number(id), title, customer: 'Northwind Logistics' }
}

/** Moves a time into the working hours of its day, and keeps the order. */
function byDay(at: number): number {
  const midnight = Math.floor((at + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS
  const part = (at - midnight) / DAY_MS
  return Math.round((midnight + MORNING_MS + part * (EVENING_MS - MORNING_MS)) / 1_000) * 1_000
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
