import { expect, test } from 'vitest'
import type { LogRow } from '../../../sandbox/index.ts'
import { unannouncedWrites } from '../../harness/unannounced-writes.ts'

const row = (method: string, write: boolean): LogRow => ({
  at: 0,
  sid: '',
  way: 'app → frame',
  method,
  status: 'no answer',
  tookMs: 0,
  bytes: 0,
  note: '',
  red: false,
  write,
})

test('every write needs an announcement of its own, and every announcement a write', () => {
  const opened = row('imOpenMessenger', true)
  expect(unannouncedWrites([row('getInitData', false)], [])).toEqual([])
  expect(unannouncedWrites([opened], [/imOpenMessenger/])).toEqual([])
  expect(unannouncedWrites([opened], [])).toEqual([expect.stringContaining('did not announce')])
  expect(unannouncedWrites([opened, opened], [/imOpenMessenger/])).toHaveLength(1)
  expect(unannouncedWrites([opened], [/imCallTo/])).toHaveLength(2)
  expect(unannouncedWrites([], [/imOpenMessenger/])).toEqual([expect.stringContaining('did not come')])
})
