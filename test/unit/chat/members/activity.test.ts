import * as v from 'valibot'
import { expect, test } from 'vitest'
import { userSchema } from '../../../../src/chat/member.ts'
import { presenceOf } from '../../../../src/chat/members/activity.ts'

const SEEN = '2026-09-23T11:48:30+03:00'
const MINUTE_MS = 60_000

/** The user's presence this many minutes after the last activity. */
const presence = (told: object, minutesLater = 2) => {
  const { activity } = v.parse(userSchema, { id: 5, name: 'A', last_activity_date: SEEN, ...told })
  return presenceOf(activity, Date.parse(SEEN) + minutesLater * MINUTE_MS)
}

test.each(['online', 'away', 'dnd', 'break'])('an active user has the status %s', (status) => {
  expect(presence({ status })).toBe(status)
})

test('a user without activity for a session’s length is offline, whatever the status', () => {
  expect(presence({ status: 'online' }, 24)).toBe('online')
  expect(presence({ status: 'online' }, 25)).toBe('offline')
  expect(presence({ status: 'dnd' }, 60)).toBe('offline')
})

test('an idle computer, and a leave, are “away”', () => {
  expect(presence({ status: 'online', idle: SEEN })).toBe('away')
  expect(presence({ status: 'online', absent: '2026-09-30T00:00:00+03:00' })).toBe('away')
  expect(presence({ status: 'online', absent: '2026-09-01T00:00:00+03:00' })).toBe('online')
})

test('a user without a date of activity has no presence', () => {
  for (const last_activity_date of [false, null, '', 'long ago', 7]) {
    expect(presence({ status: 'online', last_activity_date })).toBeNull()
  }
})

test('a bot has no presence', () => {
  expect(presence({ bot: true, status: 'online' })).toBeNull()
})

test('an unknown status counts as online, and one of another shape is ignored', () => {
  for (const status of ['mobile', '', {}, 7]) expect(presence({ status })).toBe('online')
  expect(presence({ status: 'online', idle: [], absent: {} })).toBe('online')
})
