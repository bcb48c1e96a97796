import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogRow } from '../../../sandbox/server/log/log-row.ts'
import { createRowSender } from '../../../sandbox/ui/page/create-row-sender.ts'

const ROW: LogRow = {
  at: 0,
  sid: '',
  way: 'app → frame',
  method: 'imOpenMessenger',
  status: 'no answer',
  tookMs: 1,
  bytes: 0,
  note: 'chat1437',
  red: false,
  write: true,
  params: { dialogId: 'chat1437' },
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A network that lets rows through by `passes`; the received rows, and the number of attempts of each. */
function withNetwork(passes: (row: LogRow, tries: number) => boolean) {
  const came: LogRow[] = []
  let tries = 0
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    const row = JSON.parse(body) as LogRow
    tries += 1
    if (!passes(row, tries)) throw new TypeError('Failed to fetch')
    came.push(row)
    return new Response(null, { status: 204 })
  })
  return { came, send: createRowSender('/rows') }
}

test('rows are sent in order, and a short network failure only delays them', async () => {
  const { came, send } = withNetwork((_, tries) => tries > 3)
  send(ROW)
  send({ ...ROW, method: 'getInitData' })
  await vi.runAllTimersAsync()
  expect(came.map(({ method }) => method)).toEqual(['imOpenMessenger', 'getInitData'])
  expect(came[0]).toEqual(ROW)
})

test('a row that the browser can’t send goes without its parameters, and doesn’t block later ones', async () => {
  const { came, send } = withNetwork(
    ({ method, params }) => method !== 'imOpenMessenger' || params === undefined,
  )
  send(ROW)
  send({ ...ROW, method: 'getInitData' })
  await vi.advanceTimersByTimeAsync(10_000)
  const note = 'The page couldn’t send this row as it is: chat1437'
  expect(came).toMatchObject([{ method: 'imOpenMessenger', write: true, note }, { method: 'getInitData' }])
})

test('a row that always fails is dropped', async () => {
  const { came, send } = withNetwork(({ method }) => method !== 'imOpenMessenger')
  send(ROW)
  send({ ...ROW, method: 'getInitData' })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(came.map(({ method }) => method)).toEqual(['getInitData'])
})
