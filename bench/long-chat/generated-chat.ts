import type { Answer, Answers } from '../server/portal.ts'
import { documented, documentedWith } from '../server/portal.ts'

/** A generated chat in a portal that otherwise gives the documented answers. */
export interface GeneratedChat {
  answers: Answers
  /** Adds a message of the bot. */
  post(): void
  /** True once the first message has been requested, so that all are loaded. */
  isAllAsked(): boolean
}

/** User IDs: two members of the documented chat, and a bot that isn't a member. */
const AUTHORS = [31, 44, 9] as const

const FIRST_ID = 1_000
const MINUTE_MS = 60_000
/** Time of the first message, before the documented portal's time. */
const STARTS_AT = Date.parse('2026-09-01T06:00:00Z')
const STEP_MS = 17 * MINUTE_MS

const SENTENCE = 'The [b]estimate[/b] is at https://portal.example/crm/deal/details/1742/ [i]for all[/i] :) '

/** Generates a chat of `count` messages with `characters` characters each. */
export function generatedChat(count: number, characters: number): GeneratedChat {
  const text = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters)
  const messages = Array.from({ length: count }, (_, index) => messageOf(index, text))
  let oldestAsked = Number.POSITIVE_INFINITY

  function page(params: URLSearchParams): Answer {
    const limit = Number(params.get('LIMIT') ?? 20)
    const [after, before] = [params.get('FIRST_ID'), params.get('LAST_ID')]
    const found =
      after !== null
        ? messages.filter(({ id }) => id > Number(after)).slice(0, limit)
        : messages.filter(({ id }) => before === null || id < Number(before)).slice(-limit)
    oldestAsked = Math.min(oldestAsked, found[0]?.id ?? Number.POSITIVE_INFINITY)
    return documentedWith('im.dialog.messages.get', { messages: found.toReversed(), files: [] })
  }

  function dialog(): Answer {
    const lastId = FIRST_ID + messages.length - 1
    return documentedWith('im.dialog.get', {
      counter: 0,
      unread_id: 0,
      last_id: lastId,
      last_message_id: lastId,
      message_count: messages.length,
    })
  }

  return {
    answers(method, params) {
      if (method === 'im.dialog.messages.get') return page(params)
      if (method === 'im.dialog.get') return dialog()
      return documented(method)
    },
    post: () => void messages.push(messageOf(messages.length, text)),
    isAllAsked: () => oldestAsked === FIRST_ID,
  }
}

function messageOf(index: number, text: string) {
  return {
    id: FIRST_ID + index,
    chat_id: 2184,
    // Two messages in a row have the same author, as in a conversation.
    author_id: AUTHORS[Math.floor(index / 2) % AUTHORS.length],
    date: new Date(STARTS_AT + index * STEP_MS).toISOString(),
    text: `${index + 1}. ${text}`,
    unread: false,
    uuid: null,
    replaces: [],
    params: [],
    disappearing_date: null,
  }
}
