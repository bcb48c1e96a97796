// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import { afterEach, expect, test, vi } from 'vitest'
import { askAhead } from '../../src/ahead/ask-ahead.ts'
import { loadItem } from '../../src/chat/opening/open-item.ts'
import { openedAhead } from '../../src/chat/opening/opened-ahead.ts'
import { crmKind } from '../../src/portal/entry.ts'
import { failureOf } from '../../src/portal/failure.ts'
import {
  batchAnswer,
  FOUND_ROWS,
  INIT_DATA,
  type Says,
  type ScriptedPortal,
  scriptedPortal,
  TIME,
} from './scripted-portal.ts'

let standIn: ScriptedPortal | null = null

afterEach(async () => {
  await standIn?.close()
  standIn = null
  vi.unstubAllGlobals()
})

const REQUEST_ID = /bx24_request_id=[^&]+/

/** The card of an item, as the handshake tells it. */
function card(type: string, more: Record<string, unknown> = {}) {
  return { ...INIT_DATA, PLACEMENT: `CRM_${type}_DETAIL_TAB`, PLACEMENT_OPTIONS: { ID: '1663' }, ...more }
}

test.each(['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'QUOTE', 'ORDER', 'SMART_INVOICE', 'DYNAMIC_128'])(
  'the page asks for a card of %s with the SDK’s own handshake and request, byte by byte',
  async (type) => {
    const token = 'a.b-c_d~e f+g%h'
    standIn = await scriptedPortal({ rest: () => ({ body: {} }), initData: card(type, { AUTH_ID: token }) })
    standIn.openFrame()
    await askAhead()?.answer
    const connection = await standIn.connect()
    if (connection.status !== 'connected') throw new Error(connection.status)
    const item = crmKind(type)
    if (item === null) throw new Error(type)
    await loadItem(connection.portal, { item, id: 1663 }).catch(failureOf)

    const [ahead, bySdk] = standIn.asked
    expect(ahead?.address.replace(REQUEST_ID, '')).toBe(bySdk?.address.replace(REQUEST_ID, ''))
    expect(ahead?.address).toMatch(/bx24_request_id=deal-chat-\w+-0&/)
    expect(ahead?.text).toBe(bySdk?.text)
    expect(ahead?.headers).toEqual(bySdk?.headers)
    expect(standIn.posted.map((message) => message.replace(/[\da-f-]{36}/, 'key'))).toEqual([
      'getInitData',
      'getInitData',
    ])
  },
)

const DEAL = { item: { type: 'DEAL', entityTypeId: 2 }, id: 1663 }
const NO_DIALOG = { error: 'DIALOG_ID_EMPTY', error_description: "Dialog ID can't be empty" }
const REFUSED = { error: 'insufficient_scope', error_description: 'no' }
const NONE = { ...FOUND_ROWS, chat: null, dialog: NO_DIALOG, users: NO_DIALOG, messages: NO_DIALOG }

/** The opening through the SDK, or its failure. */
async function openedBySdk(says: Says): Promise<unknown> {
  standIn = await scriptedPortal({ rest: () => says })
  const connection = await standIn.connect()
  if (connection.status !== 'connected') throw new Error(connection.status)
  return await loadItem(connection.portal, DEAL).catch(failureOf)
}

test.each([
  ['found', FOUND_ROWS],
  ['none', NONE],
  ['no access', { ...FOUND_ROWS, dialog: { error: 'ACCESS_ERROR', error_description: 'no' } }],
  ['a refused item', { ...FOUND_ROWS, item: REFUSED, lines: REFUSED, allLines: REFUSED }],
  ['no members', { ...FOUND_ROWS, users: { error: 'ACCESS_DENIED' } }],
])('an answer of %s is read ahead of the SDK as through it', async (_name, rows) => {
  const says = batchAnswer(rows)
  const ahead = openedAhead(DEAL, (says as { body: unknown }).body)
  expect(ahead?.opened).toEqual(await openedBySdk(says))
  expect(ahead?.finish).toBe(TIME.finish)
})

/** A batch's body with REST's counts of lists. */
function withTotals(body: Record<string, unknown>, totals: unknown): unknown {
  return { ...body, result: { ...(body['result'] as object), result_total: totals } }
}

test.each<[string, unknown]>([
  ['a missing row', (batchAnswer({ ...FOUND_ROWS, dialog: undefined }) as { body: unknown }).body],
  [
    'a row of an unknown shape',
    (batchAnswer({ ...FOUND_ROWS, users: [{ id: 'x' }] }) as { body: unknown }).body,
  ],
  ['a failed lookup', (batchAnswer({ ...FOUND_ROWS, chat: REFUSED }) as { body: unknown }).body],
  [
    'an error without a code',
    (batchAnswer({ ...FOUND_ROWS, item: { error: '', error_description: 'Not found' } }) as { body: unknown })
      .body,
  ],
  ['an error with a number', (batchAnswer({ ...FOUND_ROWS, item: { error: 7 } }) as { body: unknown }).body],
  ['an error of the whole batch', { error: 'expired_token', error_description: '' }],
  [
    'a count that cannot be converted',
    withTotals((batchAnswer(FOUND_ROWS) as { body: Record<string, unknown> }).body, {
      users: { toString: 1, valueOf: 1 },
    }),
  ],
  ['no time', { result: { result: {}, result_error: [] } }],
  ['a login page', '<html></html>'],
  ['nothing', null],
])('%s is left to the SDK', (_name, body) => {
  expect(openedAhead(DEAL, body)).toBeNull()
})

test.each<[string, Says]>([
  ['an expired token', { status: 401, body: { error: 'expired_token', error_description: '' } }],
  ['HTML', { body: '<html>login</html>' }],
  ['a server error', { status: 500, body: '<html></html>' }],
  ['a dropped connection', 'drop'],
])('after %s the page has no answer, and reports nothing', async (_name, says) => {
  standIn = await scriptedPortal({ rest: () => says, initData: card('DEAL') })
  standIn.openFrame()
  expect(await askAhead()?.answer).toBeNull()
  expect(standIn.asked).toHaveLength(1)
})

test.each<[string, Record<string, unknown> | string]>([
  ['a task’s tab', card('DEAL', { PLACEMENT: 'TASK_VIEW_TAB', PLACEMENT_OPTIONS: { taskId: '7' } })],
  ['the left menu', card('DEAL', { PLACEMENT: 'LEFT_MENU', PLACEMENT_OPTIONS: {} })],
  ['an installation', card('DEAL', { INSTALL: true })],
  ['a hostile ID', card('DEAL', { PLACEMENT_OPTIONS: { ID: '1&cmd[x]=im.chat.add' } })],
  ['an inherited type', card('CONSTRUCTOR')],
  ['no token', card('DEAL', { AUTH_ID: '' })],
  ['another protocol', card('DEAL', { PROTOCOL: 1 })],
  ['broken JSON', '{"AUTH_ID":'],
  ['JSON without data', 'null'],
])('with %s the page asks nothing', async (_name, initData) => {
  standIn = await scriptedPortal({ rest: () => ({ body: {} }), initData })
  standIn.openFrame()
  expect(await askAhead()?.answer).toBeNull()
  expect(standIn.asked).toEqual([])
})

test('only the portal’s page is heard: neither another window of its origin nor its window from another origin', async () => {
  standIn = await scriptedPortal({ rest: () => ({ body: {} }), initData: null })
  standIn.openFrame()
  const { origin, posted } = standIn
  const keys: string[] = []
  const { postMessage } = window.parent
  vi.stubGlobal('parent', {
    postMessage: (message: string) => {
      keys.push(message.split(':').at(-2) ?? '')
      postMessage(message, origin)
    },
  })
  const asked = askAhead()
  const say = (init: MessageEventInit) =>
    window.dispatchEvent(
      new MessageEvent('message', { data: `${keys[0]}:${JSON.stringify(card('DEAL'))}`, ...init }),
    )
  say({ origin, source: window })
  say({ origin: 'https://evil.example', source: window.parent })
  window.dispatchEvent(new MessageEvent('message', { data: { AUTH_ID: 'x' }, origin, source: window.parent }))
  const silent = await Promise.race([
    asked?.handshake,
    new Promise((end) => setTimeout(() => end('silence'), 50)),
  ])
  expect(silent).toBe('silence')
  expect([standIn.asked, posted]).toEqual([[], ['getInitData']])
})

test.each(['', 'acme.bitrix24.com', 'acme.bitrix24.com|1|'])('a frame named “%s” has no portal', (name) => {
  window.name = name
  expect(askAhead()).toBeNull()
})

// Any site can post a form of its own there, whose chat a host that draws would show without any portal to compare it with.
test('a window that is no frame has no portal, whatever its name', () => {
  window.name = 'acme.bitrix24.com|1|5552d735db7b7b4d5c16dd9c272bfe7d'
  // As browsers do: a message for another origin is dropped.
  const posts = vi.spyOn(window, 'postMessage').mockImplementation(() => undefined)
  expect(window.parent).toBe(window)
  expect(askAhead()).toBeNull()
  posts.mockRestore()
})

test.each(['{"id":"a|b|c"}', '%|1|x', 'a b|1|x'])(
  'a name of another page’s making, “%s”, asks nothing',
  (name) => {
    window.name = name
    // As browsers do: an address that is no URL is an error.
    vi.stubGlobal('parent', { postMessage: (_: string, origin: string) => void new URL(origin) })
    expect(askAhead()).toBeNull()
  },
)

test('the token goes to the portal only: a redirect is not followed', async () => {
  standIn = await scriptedPortal({ rest: () => ({ body: {} }), initData: card('DEAL') })
  standIn.openFrame()
  const fetches = vi.spyOn(globalThis, 'fetch')
  await askAhead()?.answer
  expect(
    fetches.mock.calls.map(([address, init]) => [new URL(String(address)).origin, init?.redirect]),
  ).toEqual([[standIn.origin, 'error']])
  fetches.mockRestore()
})
