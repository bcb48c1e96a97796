import * as v from 'valibot'
import { expect, test } from 'vitest'
import { userSchema } from '../../../../src/chat/member.ts'
import { presenceOf } from '../../../../src/chat/members/activity.ts'

const SEEN = '2026-09-23T11:48:30+03:00'
const MINUTE_MS = 60_000

/** Whether somebody is there, so many minutes after they were last seen. */
const presence = (told: object, minutesLater = 2) => {
  const { activity } = v.parse(userSchema, { id: 5, name: 'A', last_activity_date: SEEN, ...told })
  return presenceOf(activity, Date.parse(SEEN) + minutesLater * MINUTE_MS)
}

test.each(['online', 'away', 'dnd', 'break'])('%s is what somebody chose, while they are there', (status) => {
  expect(presence({ status })).toBe(status)
})

test('who did nothing for the length of a session isn’t there, whatever the status says', () => {
  expect(presence({ status: 'online' }, 24)).toBe('online')
  expect(presence({ status: 'online' }, 25)).toBe('offline')
  expect(presence({ status: 'dnd' }, 60)).toBe('offline')
})

test('a computer that is left alone, and a leave that lasts, are “away”', () => {
  expect(presence({ status: 'online', idle: SEEN })).toBe('away')
  expect(presence({ status: 'online', absent: '2026-09-30T00:00:00+03:00' })).toBe('away')
  expect(presence({ status: 'online', absent: '2026-09-01T00:00:00+03:00' })).toBe('online')
})

test('where the portal doesn’t tell when they were seen, nobody claims that they are there', () => {
  for (const last_activity_date of [false, null, '', 'long ago', 7]) {
    expect(presence({ status: 'online', last_activity_date })).toBeNull()
  }
})

test('a bot is neither there nor away', () => {
  expect(presence({ bot: true, status: 'online' })).toBeNull()
})

test('a status that nobody knows is that somebody is there; of another shape it costs nothing', () => {
  for (const status of ['mobile', '', {}, 7]) expect(presence({ status })).toBe('online')
  expect(presence({ status: 'online', idle: [], absent: {} })).toBe('online')
})
