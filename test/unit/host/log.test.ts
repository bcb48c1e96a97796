import { Writable } from 'node:stream'
import { expect, onTestFinished, test, vi } from 'vitest'
import { accessLine, type LogEntry } from '../../../host/node/log/access-line.ts'
import { failureLine } from '../../../host/node/log/failure-line.ts'
import { lineLog } from '../../../host/node/log/line-log.ts'

const NOON = new Date('2026-01-01T12:00:00Z')
const ENTRY: LogEntry = { method: 'GET', target: '/', status: 200, bytes: 9, ms: 1.23456, isAborted: false }

const pathOf = (target: string) => JSON.parse(accessLine({ ...ENTRY, target }, NOON)).path

test('a request is logged as a line of JSON', () => {
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
])('the target %s is logged as the path %s', (target, path) => {
  expect(pathOf(target)).toBe(path)
})

test('a path can’t inject log lines, and is cut at its maximum length', () => {
  expect(pathOf('/a\r\n{"b":1}\u2028\u0085\u202e')).toBe('/a%0D%0A{"b":1}%2028%85%202E')
  expect(pathOf(`/${'a'.repeat(10_000)}`)).toHaveLength(200)
})

test('an unexpected error is logged with its stack frames, without its message', () => {
  const line = failureLine(new TypeError('secret\n    of two lines'), NOON)
  expect(JSON.parse(line)).toEqual({
    time: NOON.toISOString(),
    failure: 'TypeError',
    at: expect.arrayContaining([expect.stringContaining('log.test.ts')]),
  })
  expect(line).not.toMatch(/secret|of two lines/)
  expect(JSON.parse(failureLine('secret', NOON))).toMatchObject({ failure: 'string', at: [] })
})

test('lines are written in order', async () => {
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

test('a stuck reader of the log costs lines instead of memory, with a warning', async () => {
  const warnings: string[] = []
  const stuck = new Writable({ write: () => undefined })
  const log = lineLog(stuck, (text) => warnings.push(text))
  for (let lines = 0; lines < 3_000; lines += 1) log('x'.repeat(1_000))
  expect(warnings).toEqual([expect.stringContaining('too slow')])
  await vi.waitFor(() => expect(stuck.writableLength).toBeGreaterThan(0))
  expect(stuck.writableLength).toBeLessThan(2 * 1_048_576)
})

test('a closed log causes one warning, and no further writes', async () => {
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

test('a log goes on once its full disk has space again, with one warning about lost lines', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['performance'] })
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  let hasRoom = false
  let tried = ''
  let written = ''
  const disk = new Writable({
    write(chunk, _, done) {
      tried += chunk
      if (hasRoom) written += chunk
      done(hasRoom ? undefined : full)
    },
    // As with Node's standard output, an error doesn't close the stream.
    destroy(error, done) {
      done(error)
      Reflect.get(this, '_undestroy').call(this)
    },
  })
  const warnings: string[] = []
  const log = lineLog(disk, (text) => warnings.push(text))
  log('first')
  await vi.waitFor(() => expect(warnings).toEqual([expect.stringMatching(/ENOSPC.*Lines are lost/)]))
  log('too soon')
  vi.advanceTimersByTime(11_000)
  log('second')
  await vi.waitFor(() => expect(tried).toBe('first\nsecond\n'))
  vi.advanceTimersByTime(11_000)
  hasRoom = true
  log('third')
  await vi.waitFor(() => expect(written).toBe('third\n'))
  expect(warnings).toHaveLength(1)
  hasRoom = false
  log('fourth')
  await vi.waitFor(() => expect(warnings).toHaveLength(2))
})

test('a log stays off after EPIPE', async () => {
  onTestFinished(() => void vi.useRealTimers())
  vi.useFakeTimers({ toFake: ['performance'] })
  const warnings: string[] = []
  const gone = new Writable()
  const log = lineLog(gone, (text) => warnings.push(text))
  gone.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
  const write = vi.spyOn(gone, 'write')
  vi.advanceTimersByTime(11_000)
  log('one')
  await new Promise((resolve) => setImmediate(resolve))
  expect(write).not.toHaveBeenCalled()
  expect(warnings).toEqual([expect.stringMatching(/EPIPE.*without/)])
})
