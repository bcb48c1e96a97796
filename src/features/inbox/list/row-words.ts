import { useMemo } from 'react'
import { type DateTimeFormatOptions, useFormatter, useTimeZone, useTranslations } from 'use-intl'
import type { InboxRow, RowMessage } from '../../../chat/inbox/inbox-row.ts'
import { ownChat } from '../../../chat/inbox/own-chat.ts'
import { calendarDayIn, previousDay } from '../../../chat/text/calendar-day.ts'
import { plainTextOf } from '../../../chat/text/parse-text.ts'
import { nodeWords } from '../../../shared/message-words/node-words.ts'
import { roundAmount } from '../../../shared/records/amount-words.ts'
import { useRecordName } from '../../../shared/records/use-record-name.ts'

/** Longest last message that a row has, in characters: longer than any row is wide. */
const LONGEST_LINE = 160
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** The words of a row, in the user's language and zone. */
export interface RowWords {
  /** The item's title, else its chat's, else its kind and number. */
  readonly nameOf: (row: InboxRow) => string
  /** "Deal 1663" */
  readonly recordOf: (row: InboxRow) => string
  /** The message as a line of text, with its author. */
  readonly lineOf: (message: RowMessage) => string
  /** The time of day today, "Yesterday", else the day, with its year where it is another one; empty: no date. */
  readonly timeOf: (at: string, now: number) => string
  /** The time since then in one unit: "24 min", "18 h", "3 days"; null: no date. */
  readonly sinceOf: (at: string, now: number) => string | null
  /** "€38,900"; empty: not told, zero, or no ISO 4217 currency. */
  readonly amountOf: (amount: number | null, currency: string) => string
}

/** The words of rows, the same object as long as language and zone stay: rows are memoized by it. */
export function useRowWords(meId: number | null): RowWords {
  const t = useTranslations('inbox.row')
  const text = useTranslations('text')
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  const recordName = useRecordName()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `recordName` is another function at each render
  return useMemo(() => {
    const dayOf = calendarDayIn(zone)
    const wordsOf = nodeWords({
      t: text,
      dateTime: (at, options: DateTimeFormatOptions) => format.dateTime(at, options),
      nameOf: () => '',
      titleOf: () => '',
    })
    const recordOf = ({ item, id }: InboxRow) => recordName({ type: 'CRM', id: `${item.type}|${id}` })
    return {
      recordOf,
      nameOf: (row) => titleOf(row) || recordOf(row),
      lineOf: ({ authorId, authorName, text: bbcode, hasFile }) => {
        const line = shortened(plainTextOf(bbcode, wordsOf)) || t(hasFile ? 'file' : 'noText')
        if (authorId === meId && meId !== null) return t('you', { line })
        return authorName === '' ? line : t('said', { name: firstWord(authorName), line })
      },
      timeOf: (at, now) => {
        const time = Date.parse(at)
        if (Number.isNaN(time)) return ''
        const [day, today] = [dayOf(time), dayOf(now)]
        if (day === today) return format.dateTime(time, { timeStyle: 'short' })
        if (day === previousDay(today)) return t('yesterday')
        const isSameYear = day.slice(0, 4) === today.slice(0, 4)
        const year = isSameYear ? {} : ({ year: 'numeric' } as const)
        return format.dateTime(time, { day: 'numeric', month: 'short', ...year })
      },
      sinceOf: (at, now) => {
        const ms = now - Date.parse(at)
        if (Number.isNaN(ms)) return null
        if (ms < HOUR_MS) return t('minutes', { count: Math.max(1, Math.floor(ms / MINUTE_MS)) })
        if (ms < DAY_MS) return t('hours', { count: Math.floor(ms / HOUR_MS) })
        return t('days', { count: Math.floor(ms / DAY_MS) })
      },
      amountOf: (amount, currency) => roundAmount(format, amount, currency),
    }
  }, [t, text, format, zone, meId])
}

/** Time since a message in whole days; null: no date. */
export function daysSince(at: string, now: number): number | null {
  const ms = now - Date.parse(at)
  return Number.isNaN(ms) ? null : Math.floor(ms / DAY_MS)
}

function titleOf(row: InboxRow): string {
  const own = row.facts.status === 'known' ? row.facts.value.title : ''
  return own || (ownChat(row)?.title ?? '')
}

/** A person's first name; the whole of a name that begins with a short word, as titles do. */
function firstWord(name: string): string {
  const [first = ''] = name.split(' ')
  return first.length > 2 ? first : name
}

/** Cuts at the end, and never inside a character. */
function shortened(text: string): string {
  if (text.length <= LONGEST_LINE) return text
  return `${text.slice(0, LONGEST_LINE).replace(/[\p{Cs}\p{M}\u200d]+$/u, '')}…`
}
