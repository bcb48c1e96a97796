// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type DrawnState, sha256, stateBlock } from '../../../host/draw/drawn-state.ts'
import { hostDrawing } from '../../../src/ahead/host-drawing.ts'
import type { HandshakeAhead } from '../../../src/portal/asked-ahead.ts'

const TOKEN = '9d4c71aa0000token0000'
const ORIGIN = 'https://acme.bitrix24.com'
const HANDSHAKE: HandshakeAhead = {
  AUTH_ID: TOKEN,
  PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
  PLACEMENT_OPTIONS: { ID: '1663' },
}
const ROWS = { result: { chat: { ID: 1437 } }, result_error: [] }
const ANSWER = { result: ROWS, time: { finish: 1790000000.5 } }
const STATE: DrawnState = {
  origin: ORIGIN,
  item: { type: 'DEAL', entityTypeId: 2, id: 1663 },
  tokenHash: await sha256(TOKEN),
  rows: ROWS,
  serverTime: 1790000000.5,
}
const START = '<div id="root">\n <main id="skeleton"></main>\n '
const MARKUP = '<main id="drawn"><h1>Warehouse lighting</h1><a href="/online/">Open chat</a></main>'
const END = '<template id="drawn-end"></template>'
const REST = '<div id="boot-failed" hidden></div><template id="head"></template>'

let readyState: DocumentReadyState = 'complete'

beforeEach(() => {
  readyState = 'complete'
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => readyState)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  delete document.documentElement.dataset['drawnBy']
  document.body.innerHTML = ''
})

/** The page as far as it has arrived. */
function fillPage(html: string): void {
  document.documentElement.dataset['drawnBy'] = 'host'
  document.body.innerHTML = html
}

/** Time passes by the test only. */
function withoutTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
}

const drawnPage = (block = stateBlock(STATE)) => `${START}${MARKUP}</div>${block}${END}${REST}`

/** IDs of what stands in the root element; it holds nothing but elements where the drawn part is kept. */
function standing(): string[] {
  return [...(document.getElementById('root')?.children ?? [])].map(({ id }) => id)
}

function expectUndrawn(): void {
  expect(standing()).toEqual(['skeleton'])
  expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
}

test('a page that the host does not draw has no drawing', () => {
  document.body.innerHTML = drawnPage()
  expect(hostDrawing()).toBeNull()
})

test('a state of this opening gives its rows as the answer; the drawn element stays, alone', async () => {
  fillPage(drawnPage())
  const drawn = document.getElementById('drawn')
  const byHost = hostDrawing()
  expect(await byHost?.answerFor(ORIGIN, HANDSHAKE)).toEqual(ANSWER)
  expect(byHost?.isKept()).toBe(true)
  expect([...(document.getElementById('root')?.childNodes ?? [])]).toEqual([drawn])
  expect(document.querySelector('#drawn-state, #drawn-end, [data-drawn-by]')).toBeNull()
})

test.each<[string, Partial<DrawnState>]>([
  ['another portal', { origin: 'https://other.bitrix24.com' }],
  ['another kind of item', { item: { ...STATE.item, type: 'LEAD' } }],
  ['another number of the kind', { item: { ...STATE.item, entityTypeId: 3 } }],
  ['another item', { item: { ...STATE.item, id: 1664 } }],
  ['another person', { tokenHash: await sha256('another0000token') }],
  ['a hash in capitals', { tokenHash: STATE.tokenHash.toUpperCase() }],
])('the state of %s: what was drawn is removed, and there is no answer', async (_, changes) => {
  fillPage(drawnPage(stateBlock({ ...STATE, ...changes })))
  const byHost = hostDrawing()
  expect(await byHost?.answerFor(ORIGIN, HANDSHAKE)).toBeNull()
  expect(byHost?.isKept()).toBe(false)
  expectUndrawn()
})

test.each<[string, HandshakeAhead | null]>([
  ['for another placement', { ...HANDSHAKE, PLACEMENT: 'DEFAULT' }],
  ['without a token', { ...HANDSHAKE, AUTH_ID: undefined }],
  ['that is unusable', null],
])('a handshake %s takes nothing over', async (_, handshake) => {
  fillPage(drawnPage())
  expect(await hostDrawing()?.answerFor(ORIGIN, handshake)).toBeNull()
  expectUndrawn()
})

test('a state without a hash is not the one of a handshake without a token', async () => {
  fillPage(drawnPage(stateBlock(STATE).replace(/"tokenHash":"\w+"/, '"tokenHash":null')))
  expect(await hostDrawing()?.answerFor(ORIGIN, { ...HANDSHAKE, AUTH_ID: '' })).toBeNull()
  expectUndrawn()
})

test('a state without anything drawn is not taken', async () => {
  fillPage(drawnPage().replace(MARKUP, ''))
  expect(await hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)).toBeNull()
  expectUndrawn()
})

test('a browser without hashes takes nothing over', async () => {
  fillPage(drawnPage())
  vi.stubGlobal('crypto', {})
  expect(await hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)).toBeNull()
  expectUndrawn()
})

test.each([
  ['no JSON', '<script type="application/json" id="drawn-state">{"origin"</script>'],
  ['null', '<script type="application/json" id="drawn-state">null</script>'],
  ['a list', '<script type="application/json" id="drawn-state">[]</script>'],
  ['no state', ''],
  ['a prototype', stateBlock(STATE).replace('{', '{"__proto__":{').replace('</script>', '}</script>')],
])('a state that is %s is not taken', async (_, block) => {
  fillPage(drawnPage(block))
  expect(await hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)).toBeNull()
  expectUndrawn()
})

test('a row that is named like a prototype stays a row', async () => {
  const block = stateBlock(STATE).replace('"result_error":[]', '"result_error":{"__proto__":{"taken":1}}')
  fillPage(drawnPage(block))
  const answer = (await hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)) as typeof ANSWER
  expect(JSON.stringify(answer.result.result_error)).toBe('{"__proto__":{"taken":1}}')
  expect('taken' in {}).toBe(false)
})

test('a frame without a portal shows nothing of what was drawn', async () => {
  fillPage(drawnPage())
  hostDrawing()?.remove()
  await vi.waitFor(expectUndrawn)
})

test('the end mark ends the wait while the page is still arriving', async () => {
  withoutTime()
  readyState = 'loading'
  fillPage(START)
  const answer = hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)
  document.getElementById('root')?.insertAdjacentHTML('beforeend', MARKUP)
  document.body.insertAdjacentHTML('beforeend', `${stateBlock(STATE)}${END}`)
  expect(await answer).toEqual(ANSWER)
  expect(standing()).toEqual(['drawn'])
})

test('the end of a page without a mark ends the wait', async () => {
  withoutTime()
  readyState = 'loading'
  fillPage(`${START}</div>`)
  const answer = hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)
  readyState = 'interactive'
  window.dispatchEvent(new Event('DOMContentLoaded'))
  expect(await answer).toBeNull()
  expectUndrawn()
})

test('a mark that comes after two seconds is too late, and what arrives then is not in the page', async () => {
  withoutTime()
  readyState = 'loading'
  fillPage(START)
  // The element that the parser is in.
  const open = document.getElementById('root')
  open?.insertAdjacentHTML('beforeend', '<main id="drawn"><h1>Ware')
  let answer: unknown = 'waiting'
  void hostDrawing()
    ?.answerFor(ORIGIN, HANDSHAKE)
    .then((body) => {
      answer = body
    })
  await vi.advanceTimersByTimeAsync(1_999)
  expect(answer).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBeNull()
  expectUndrawn()

  open?.insertAdjacentHTML('beforeend', MARKUP)
  document.body.insertAdjacentHTML('beforeend', `${stateBlock(STATE)}${END}`)
  readyState = 'interactive'
  window.dispatchEvent(new Event('DOMContentLoaded'))
  expectUndrawn()
})

test('a stream that ends at any character leaves the drawn part with its state, or the skeleton without one', async () => {
  const whole = drawnPage()
  const complete = whole.indexOf(END) + END.indexOf('>') + 1
  for (let length = START.length; length <= whole.length; length++) {
    fillPage(whole.slice(0, length))
    const answer = await hostDrawing()?.answerFor(ORIGIN, HANDSHAKE)
    const isWhole = length >= complete
    expect([length, answer, standing()]).toEqual(
      isWhole ? [length, ANSWER, ['drawn']] : [length, null, ['skeleton']],
    )
  }
})
