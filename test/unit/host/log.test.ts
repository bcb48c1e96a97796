import { Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { accessLine, type LogEntry } from '../../../host/node/log/access-line.ts'
import { failureLine } from '../../../host/node/log/failure-line.ts'
import { lineLog } from '../../../host/node/log/line-log.ts'

const NOON = new Date('2026-01-01T12:00:00Z')
const ENTRY: LogEntry = { method: 'GET', target: '/', status: 200, bytes: 9, ms: 1.23456, isAborted: false }

const pathOf = (target: string) => JSON.parse(accessLine({ ...ENTRY, target }, NOON)).path

test('a request is a line of JSON', () => {
  expect(accessLine(ENTRY, NOON)).toBe(
    '{"time":"2026-01-01T12:00:00.000Z","method":"GET","path":"/","status":200,"bytes":9,"ms":1.2}',
  )
  const broken = { ...ENTRY, method: undefined, target: undefined, status: undefined, isAborted: true }
  expect(JSON.parse(accessLine(broken, NOON))).toMatchObject({
    method: null,
    path: null,
    status: null,
    aborted: true,
  })
})

test.each([
  ['/a?AUTH_ID=secret', '/a'],
  ['/a#secret?x', '/a'],
  ['/?secret', '/'],
  ['http://user:secret@a/b', null],
  ['secret:443', null],
])('of %s the log has %s', (target, path) => {
  expect(pathOf(target)).toBe(path)
})

test('a path can’t write lines of its own, nor long ones', () => {
  expect(pathOf('/a\r\n{"b":1}\u2028\u0085\u202e')).toBe('/a%0D%0A{"b":1}%2028%85%202E')
  expect(pathOf(`/${'a'.repeat(10_000)}`)).toHaveLength(200)
})

test('a defect is told by its place in the code, not by its message', () => {
  const line = failureLine(new TypeError('secret\n    of two lines'), NOON)
  expect(JSON.parse(line)).toEqual({
    time: NOON.toISOString(),
    failure: 'TypeError',
    at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(line).not.toMatch(/secret|of two lines/)
  expect(JSON.parse(failureLine('secret', NOON))).toMatchObject({ failure: 'string', at: [] })
})

test('lines are written in their order', async () => {
  let written = ''
  const stream = new Writable({
    write(chunk, _, done) {
      written += chunk
      done()
    },
  })
  const log = lineLog(stream, () => undefined)
  log('one')
  log('two')
  await vi.waitFor(() => expect(written).toBe('one\ntwo\n'))
})

test('a reader of the log that doesn’t read costs lines, not memory, and it is said', async () => {
  const warnings: string[] = []
  const stuck = new Writable({ write: () => undefined })
  const log = lineLog(stuck, (text) => warnings.push(text))
  for (let lines = 0; lines < 3_000; lines += 1) log('x'.repeat(1_000))
  expect(warnings).toEqual([expect.stringContaining('too slow')])
  await vi.waitFor(() => expect(stuck.writableLength).toBeGreaterThan(0))
  expect(stuck.writableLength).toBeLessThan(2 * 1_048_576)
})

test('a reader of the log that went away is told of once, and the host goes on', async () => {
  const warnings: string[] = []
  const gone = new Writable({
    write(_, __, done) {
      done(new Error('write EPIPE'))
    },
  })
  const log = lineLog(gone, (text) => warnings.push(text))
  log('one')
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringContaining('EPIPE')]))
  const write = vi.spyOn(gone, 'write')
  log('two')
  await new Promise((resolve) => setImmediate(resolve))
  expect(write).not.toHaveBeenCalled()
  expect(warnings).toHaveLength(1)
})
