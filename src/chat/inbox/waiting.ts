import type { InboxRow, RowMessage } from './inbox-row.ts'
import { ownChat } from './own-chat.ts'

/** Reasons for which a row waits for the user, the most pressing first. */
export const WAITING_REASONS = ['customer', 'mention', 'unread', 'marked'] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

/** The wait of a row for the user. */
export interface Waiting {
  /** In the order of `WAITING_REASONS`; at least one. */
  readonly reasons: readonly WaitingReason[]
  /** Since when, ISO 8601 with an offset: a customer's, else the last message; null: not told. */
  readonly since: string | null
}

/** Results by row: a row object never changes, and a list of thousands is computed after each answer. */
const waitings = new WeakMap<InboxRow, { readonly meId: number | null; readonly waiting: Waiting | null }>()
const activities = new WeakMap<InboxRow, number | null>()

/** The wait of a row for the user `meId` (null: unknown); null: it does not wait. */
export function waitingOf(row: InboxRow, meId: number | null): Waiting | null {
  const known = waitings.get(row)
  if (known?.meId === meId) return known.waiting
  const waiting = findWaiting(row, meId)
  waitings.set(row, { meId, waiting })
  return waiting
}

function findWaiting(row: InboxRow, meId: number | null): Waiting | null {
  const own = ownChat(row)
  const turns = row.customers.map(({ waitsSince }) => waitsSince).filter((since) => since !== null)
  const isUnread = (own?.unreadCount ?? 0) > 0 || row.customers.some(({ unreadCount }) => unreadCount > 0)
  const holds: Record<WaitingReason, boolean> = {
    customer: turns.length > 0,
    mention: mentions(own?.lastMessage ?? null, meId),
    unread: isUnread,
    marked: own?.isMarkedUnread === true,
  }
  const reasons = WAITING_REASONS.filter((reason) => holds[reason])
  if (reasons.length === 0) return null
  const since = turns.length > 0 ? earliest(turns) : (own?.lastMessage?.at ?? own?.lastActivityAt ?? '')
  return { reasons, since: since === '' ? null : since }
}

/** True when somebody else's message names the user, or everybody, by a tag in its stored text. */
export function mentions(message: RowMessage | null, meId: number | null): boolean {
  if (message === null || meId === null || message.authorId === meId) return false
  if (!message.text.includes('[')) return false
  return new RegExp(`\\[USER=(?:${meId}|all)(?: REPLACE)?\\]`, 'i').test(message.text)
}

/** Time of the newest message or activity of a row, in Unix milliseconds; null: not told. */
export function lastActivityOf(row: InboxRow): number | null {
  const known = activities.get(row)
  if (known !== undefined) return known
  const at = findLastActivity(row)
  activities.set(row, at)
  return at
}

function findLastActivity(row: InboxRow): number | null {
  const own = ownChat(row)
  const times = [
    own?.lastMessage?.at || own?.lastActivityAt,
    ...row.customers.map((one) => one.lastMessage?.at),
  ]
  const known = times.map((at) => Date.parse(at ?? '')).filter((at) => !Number.isNaN(at))
  return known.length === 0 ? null : Math.max(...known)
}

function earliest(times: readonly string[]): string {
  return times.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first))
}
