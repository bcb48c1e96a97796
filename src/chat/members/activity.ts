import * as v from 'valibot'
import { text } from '../php.ts'

/** What the portal knows of somebody's being there (`im.dialog.users.list`). Plain JSON. */
export interface Activity {
  /** What they chose, or the portal for them. */
  readonly status: 'online' | 'away' | 'dnd' | 'break'
  /** When they last did anything: ISO 8601 with an offset. */
  readonly seenAt: string
  /** Their computer has been left alone. */
  readonly isIdle: boolean
  /** On leave until then, ISO 8601 with an offset; empty: not on leave. */
  readonly absentUntil: string
}

/** Whether somebody is there. */
export type Presence = Activity['status'] | 'offline'

/** Who did nothing for this long isn't there: 1,440 s, PHP's own lifetime of a session, by which portals count. */
export const ONLINE_FOR_MS = 24 * 60_000

const STATUSES: ReadonlyMap<string, Activity['status']> = new Map([
  ['online', 'online'],
  ['away', 'away'],
  ['idle', 'away'],
  ['dnd', 'dnd'],
  ['break', 'break'],
])

/** A word or a date that is only a decoration: of any other shape it is none. */
const decoration = v.fallback(text, '')

/** The fields of a person that activity is read from; a date is `false` where there is none. */
export const activityFields = {
  status: decoration,
  idle: decoration,
  last_activity_date: decoration,
  absent: decoration,
}

/** Null where the portal doesn't tell when they were seen: the status alone stays `online` for years. */
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

/** Whether somebody is there at `now`, Unix milliseconds; null where nobody can tell. */
export function presenceOf(activity: Activity | null, now: number): Presence | null {
  if (activity === null) return null
  const { status, seenAt, isIdle, absentUntil } = activity
  if (now - Date.parse(seenAt) > ONLINE_FOR_MS) return 'offline'
  if (status !== 'online') return status
  return isIdle || Date.parse(absentUntil) > now ? 'away' : 'online'
}
