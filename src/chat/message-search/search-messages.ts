import * as v from 'valibot'
import type { Method } from '../../portal/portal.ts'
import { byId } from '../by-id.ts'
import { command } from '../command.ts'
import { flag, id, int, listOf, picture, text } from '../php.ts'

/** Fewest characters that a portal searches for; it answers everything for fewer. */
const FEWEST_CHARACTERS = 3
/** Hits of a page. */
const PAGE_HITS = 50

/** A message in which the words were found. Plain JSON. */
export interface MessageHit {
  readonly id: number
  /** 0: a system message. */
  readonly authorId: number
  /** ISO 8601 with an offset. */
  readonly at: string
  /** BBCode, as the portal keeps it. */
  readonly text: string
}

/** The author of a hit. */
export interface HitAuthor {
  readonly id: number
  readonly name: string
  /** Absolute URL; empty: none. */
  readonly picture: string
  /** `#rrggbb`; empty: none. */
  readonly colour: string
  readonly isBot: boolean
}

/** A page of hits, the newest first. */
export interface HitPage {
  readonly hits: readonly MessageHit[]
  readonly authors: readonly HitAuthor[]
  readonly hasMore: boolean
  /** True when the portal's plan hides older messages, which are not searched. */
  readonly isHistoryLimited: boolean
}

const hitSchema = v.pipe(
  v.object({ id, author_id: v.optional(int), authorId: v.optional(int), date: text, text }),
  v.transform(
    (raw): MessageHit => ({
      id: raw.id,
      authorId: raw.authorId ?? raw.author_id ?? 0,
      at: raw.date,
      text: raw.text,
    }),
  ),
)

/** Users are in camel case here, unlike in the other `im.dialog.*`. */
const authorSchema = v.pipe(
  v.object({ id, name: text, firstName: text, lastName: text, avatar: picture, color: text, bot: flag }),
  v.transform(
    (raw): HitAuthor => ({
      id: raw.id,
      name: raw.name.trim() || `${raw.firstName} ${raw.lastName}`.trim(),
      picture: raw.avatar,
      colour: raw.color,
      isBot: raw.bot,
    }),
  ),
)

const pageSchema = v.pipe(
  v.object({
    messages: listOf(hitSchema),
    users: v.nullish(listOf(authorSchema), []),
    tariffRestrictions: v.fallback(v.object({ isHistoryLimitExceeded: flag }), {
      isHistoryLimitExceeded: false,
    }),
  }),
  v.transform(
    ({ messages, users, tariffRestrictions }): HitPage => ({
      hits: [...byId(messages).values()].sort((a, b) => b.id - a.id),
      authors: [...byId(users).values()],
      hasMore: messages.length >= PAGE_HITS,
      isHistoryLimited: tariffRestrictions.isHistoryLimitExceeded,
    }),
  ),
)

/** True for words that a portal searches for: it ignores shorter ones, and answers everything. */
export function isSearchable(words: string): boolean {
  return [...words.trim()].length >= FEWEST_CHARACTERS
}

/**
 * `im.dialog.messages.search`: the newest messages of a chat that contain the words, before an ID; 0: the newest of all.
 * For `Portal.call` alone: what a user typed goes into no batch.
 */
export function searchMessages(chatId: number, words: string, beforeId = 0): Method<HitPage> {
  const params = { CHAT_ID: chatId, SEARCH_MESSAGE: words.trim(), ORDER: { ID: 'DESC' }, LIMIT: PAGE_HITS }
  const bound = beforeId === 0 ? {} : { LAST_ID: beforeId }
  return command('im.dialog.messages.search', { ...params, ...bound }, 'im', pageSchema)
}
