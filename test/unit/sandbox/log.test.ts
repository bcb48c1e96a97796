import { expect, test } from 'vitest'
import { createLog, MAX_ANSWERS, MAX_ROWS } from '../../../sandbox/server/log/log.ts'
import type { LogRow } from '../../../sandbox/server/log/log-row.ts'

const row = (at: number): LogRow => ({
  at,
  sid: '',
  way: 'app → REST',
  method: 'profile',
  status: '200',
  tookMs: 0,
  bytes: 0,
  note: '',
  red: false,
  write: false,
})

test('a very long log drops its oldest rows, and readers continue from their position', () => {
  const log = createLog()
  for (let at = 0; at < MAX_ROWS + 10; at += 1) log.add(row(at))
  expect([log.rows.length, log.rows[0]?.at, log.end]).toEqual([MAX_ROWS, 10, MAX_ROWS + 10])
  expect(log.since(MAX_ROWS + 8).map(({ at }) => at)).toEqual([MAX_ROWS + 8, MAX_ROWS + 9])
  expect(log.since(3)).toHaveLength(MAX_ROWS)
})

test('tokens of any session are removed, truncated ones included, and similar words stay', () => {
  const log = createLog()
  const sid = '0123456789abcdef'.repeat(2)
  log.add({
    ...row(0),
    sid,
    note: `access-${sid}-12, refresh-${sid}-0, access-${sid.slice(0, 20)}…, access-denied`,
  })
  expect(log.rows[0]).toMatchObject({
    sid,
    note: '[access token], [refresh token], [access token]…, access-denied',
  })
})

test('old rows lose their answers only', () => {
  const log = createLog()
  for (let at = 0; at < MAX_ANSWERS + 2; at += 1) log.add({ ...row(at), answer: { at }, params: { at } })
  expect(log.rows.slice(0, 3).map(({ answer, params }) => [answer, params])).toEqual([
    [undefined, { at: 0 }],
    [undefined, { at: 1 }],
    [{ at: 2 }, { at: 2 }],
  ])
})
