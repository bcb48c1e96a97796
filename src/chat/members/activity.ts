import * as v from 'valibot'
import { text } from '../php.ts'

/** A user's activity (`im.dialog.users.list`). Plain JSON. */
export interface Activity {
  /** The status that the user, or the portal, has set. */
  readonly status: 'online' | 'away' | 'dnd' | 'break'
  /** Time of the last action: ISO 8601 with an offset. */
  readonly seenAt: string
  /** True when the user's computer is idle. */
  readonly isIdle: boolean
  /** End of the user's leave, ISO 8601 with an offset; empty: not on leave. */
  readonly absentUntil: string
}

/** The presence shown beside a user's picture. */
export type Presence = Activity['status'] | 'offline'

/** Inactivity after which a user is offline: 1,440 s, PHP's lifetime of a session, as portals count. */
export const ONLINE_FOR_MS = 24 * 60_000

const STATUSES: ReadonlyMap<string, Activity['status']> = new Map([
  ['online', 'online'],
  ['away', 'away'],
  ['idle', 'away'],
  ['dnd', 'dnd'],
  ['break', 'break'],
])

/** An optional word or date; any other shape reads as empty, so that presence never costs the member. */
const decoration = v.fallback(text, '')

/** The fields of a user that activity is read from; a missing date is `false`. */
export const activityFields = {
  status: decoration,
  idle: decoration,
  last_activity_date: decoration,
  absent: decoration,
}

/** Reads the activity; null without a date, because the status alone stays `online` for years. */
export function activityOf(raw: {
  status: string
  idle: string
  last_activity_date: string
  absent: string
}): Activity | null {
  if (Number.isNaN(Date.parse(raw.last_activity_date))) return null
  return {
    status: STATUSES.get(raw.status.toLowerCase()) ?? 'online',
    seenAt: raw.last_activity_date,
    isIdle: raw.idle !== '',
    absentUntil: Number.isNaN(Date.parse(raw.absent)) ? '' : raw.absent,
  }
}

/** A user's presence at `now`, in Unix milliseconds; null when it is unknown. */
export function presenceOf(activity: Activity | null, now: number): Presence | null {
  if (activity === null) return null
  const { status, seenAt, isIdle, absentUntil } = activity
  if (now - Date.parse(seenAt) > ONLINE_FOR_MS) return 'offline'
  if (status !== 'online') return status
  return isIdle || Date.parse(absentUntil) > now ? 'away' : 'online'
}
