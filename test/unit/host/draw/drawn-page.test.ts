import { createHash } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createDrawPage } from '../../../../host/draw/draw-page.ts'
import { ASKED_WITHIN_MS } from '../../../../host/draw/drawing.ts'
import {
  type Answers,
  batch,
  drawingHost,
  exampleDrawing,
  FORM,
  json,
  opening,
  PAGE,
  REFRESH,
  ROWS,
  startPortal,
  stateOf,
  TOKEN,
} from './example-drawing.ts'

/** The page as the host sends it undrawn, while it draws others. */
function undrawn(origin: string): string {
  return PAGE.replace('<html lang="en">', '<html data-drawn-by="host" lang="ru" dir="ltr">').replace(
    '<meta charset="utf-8" />',
    (tag) => `${tag}<link rel="preconnect" href="${origin}" crossorigin>`,
  )
}

/** Opens the app from a portal that answers so. */
async function openFrom(answers: Answers, more: Parameters<typeof exampleDrawing>[1] = {}) {
  const portal = await startPortal(answers)
  const failures: Error[] = []
  const host = drawingHost(exampleDrawing([portal.origin], more), {
    onFailure: (failure) => failures.push(failure),
  })
  const response = await host.fetch(opening(portal.host))
  return { ...portal, response, failures, html: await response.text() }
}

test('the chat of a card is in the page, with its state and an end mark', async () => {
  const { origin, html, asked } = await openFrom(json(batch()))
  expect(html).toContain(
    `<body><div id="root"><main>skeleton</main><main lang="ru"><a href="${origin}/">DEAL 1663</a> result,result_error</main></div><script type="application/json"`,
  )
  expect(html).toMatch(/<\/script><template id="drawn-end"><\/template> <div id="boot-failed"/)
  expect(stateOf(html)).toEqual({
    origin,
    item: { type: 'DEAL', entityTypeId: 2, id: 1663 },
    tokenHash: createHash('sha256').update(TOKEN).digest('hex'),
    rows: ROWS,
    serverTime: 1790000000.5,
  })
  expect(asked).toHaveLength(1)
})

test('what a page draws by itself with is in an undrawn page only', async () => {
  const { html } = await openFrom(json(batch()))
  expect(html).not.toContain('id="head"')
  expect(html).toMatch(/<p>…<\/p><\/div><\/body><\/html>$/)
  const { html: undrawnHtml } = await openFrom(json('', 500))
  expect(undrawnHtml).toContain('<template id="head"></template></body></html>')
})

test('the portal gets the recorded request, and nothing of the browser’s', async () => {
  const { asked } = await openFrom(json(batch()))
  expect(asked[0]?.line).toMatch(/^POST \/rest\/batch\?request=deal-chat-[\da-f-]{36}$/)
  expect(asked[0]?.body).toBe(`channels=DEAL|deal|2|1663&auth=${TOKEN}`)
  expect(asked[0]?.headers).toMatchObject({
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  })
  for (const name of ['cookie', 'referer', 'origin', 'authorization']) {
    expect(asked[0]?.headers).not.toHaveProperty(name)
  }
})

test('a drawn page has the headers of the plain one, and is never stored', async () => {
  const { response, origin, host } = await openFrom(json(batch()))
  const plain = await drawingHost(exampleDrawing([origin])).fetch(
    new Request(`http://app.example/?DOMAIN=${host}&PROTOCOL=0&LANG=ru`),
  )
  const compared = (headers: Headers) =>
    Object.fromEntries([...headers].filter(([name]) => name !== 'content-length'))
  expect(compared(response.headers)).toEqual({
    ...compared(plain.headers),
    vary: 'Accept-Encoding',
    'x-accel-buffering': 'no',
  })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
  expect(await plain.text()).not.toContain('drawn')
})

test('the policy of a drawn page allows the style of what is drawn, that of another page does not', async () => {
  const styles = '.message{display:grid}'
  const hash = `'sha256-${createHash('sha256').update(styles).digest('base64')}'`
  const { response, origin, host } = await openFrom(json(batch()), { styles })
  const [styleSource] = /style-src[^;]*/.exec(response.headers.get('content-security-policy') ?? '') ?? []
  expect(styleSource).toContain(hash)
  const plain = await drawingHost(exampleDrawing([origin], { styles })).fetch(
    new Request(`http://app.example/?DOMAIN=${host}&PROTOCOL=0&LANG=ru`),
  )
  expect(plain.headers.get('content-security-policy')).not.toContain(hash)
})

test('neither token is in the answer', async () => {
  const { response, html } = await openFrom(json(batch()))
  const everything = JSON.stringify([...response.headers]) + html
  expect(everything).not.toContain(TOKEN)
  expect(everything).not.toContain(REFRESH)
})

const EXPIRED = '{"error":"expired_token","error_description":"The access token provided has expired"}'
const LARGE = batch({ result: { chat: 'x'.repeat(262_144) }, result_error: [] })

test.each<[string, Answers]>([
  ['an expired token', json(EXPIRED, 401)],
  ['an expired token with status 200', json(EXPIRED)],
  ['a rate limit', json('{"error":"QUERY_LIMIT_EXCEEDED","error_description":""}', 503)],
  ['a batch with an error’s status', json(batch(), 500)],
  ['HTML', (outgoing) => outgoing.writeHead(200, { 'content-type': 'text/html' }).end(batch())],
  ['no type', (outgoing) => outgoing.writeHead(200).end(batch())],
  [
    'a type that looks like JSON',
    (outgoing) => outgoing.writeHead(200, { 'content-type': 'application/jsonp' }).end(batch()),
  ],
  ['JSON that is cut', json(batch().slice(0, -1))],
  ['an empty answer', json('')],
  [
    'no UTF-8',
    (outgoing) =>
      outgoing
        .writeHead(200, { 'content-type': 'application/json' })
        .end(Buffer.from(batch().replace('Roof', '\xff'), 'latin1')),
  ],
  ['null', json('null')],
  ['rows that are a list', json(batch({ result: [], result_error: [] }))],
  [
    'rows too deep to write again',
    json(
      batch({ result: { chat: 1 }, result_error: 0 }).replace(
        '"result_error":0',
        `"result_error":${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      ),
    ),
  ],
  ['more than 256 kB', json(LARGE)],
  [
    'names that grow six times as they are escaped',
    json(batch({ ...ROWS, result: { chat: '<'.repeat(100_000) } })),
  ],
  ['the token repeated in a row', json(batch({ ...ROWS, result_error: { chat: { error: TOKEN } } }))],
  ['a dropped connection', (outgoing) => outgoing.destroy()],
  [
    'a connection that breaks in the middle',
    (outgoing) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 })
      outgoing.write(batch(), () => outgoing.destroy())
    },
  ],
])('%s from the portal gives the plain page, and no failure', async (_, answers) => {
  const { html, origin, failures, asked } = await openFrom(answers)
  expect(asked).toHaveLength(1)
  expect(html).toBe(undrawn(origin))
  expect(failures).toEqual([])
})

test('a redirect is not followed, wherever it leads', async () => {
  const other = await startPortal()
  for (const status of [301, 302, 303, 307, 308]) {
    const { html, origin, asked } = await openFrom((outgoing) =>
      outgoing.writeHead(status, { location: `${other.origin}/rest/batch` }).end(),
    )
    expect(asked).toHaveLength(1)
    expect(html).toBe(undrawn(origin))
  }
  expect(other.asked).toEqual([])
})

test.each<[string, (signal: AbortSignal) => Promise<Response>]>([
  ['before its head', () => new Promise(() => undefined)],
  [
    'in its body',
    async () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([123])) }), {
        headers: { 'content-type': 'application/json' },
      }),
  ],
])('a portal that falls silent %s is waited for 600 ms', async (_, answer) => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let signal: AbortSignal | null | undefined
  const fetch = (async (_url: string, init: RequestInit) => {
    signal = init.signal
    return answer(signal as AbortSignal)
  }) as typeof globalThis.fetch
  const origin = 'https://acme.bitrix24.com'
  const host = drawingHost(exampleDrawing([origin], { fetch, askedWithinMs: ASKED_WITHIN_MS }))
  const response = await host.fetch(opening('acme.bitrix24.com', FORM, '/', '1'))
  let html: string | undefined
  const reading = response.text().then((text) => {
    html = text
  })
  await vi.advanceTimersByTimeAsync(599)
  expect(html).toBeUndefined()
  expect(signal?.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await reading
  expect(html).toBe(undrawn(origin))
  expect(signal?.aborted).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('after an answer, no timer is left', async () => {
  const clear = vi.spyOn(globalThis, 'clearTimeout')
  const set = vi.spyOn(globalThis, 'setTimeout')
  onTestFinished(() => {
    clear.mockRestore()
    set.mockRestore()
  })
  const askedWithinMs = 29_999
  await openFrom(json(batch()), { askedWithinMs })
  const place = set.mock.calls.findIndex(([, ms]) => ms === askedWithinMs)
  expect(clear).toHaveBeenCalledWith(set.mock.results[place]?.value)
})

test.each([
  ['without the place for it', '<html><head></head>other'],
  ['without what takes it over', PAGE.replace('<template id="head"></template>', '')],
])('a page of a build %s is sent plain', async (_, page) => {
  const portal = await startPortal()
  const files = new Map([['/index.html', { body: new TextEncoder().encode(page) }]])
  const host = drawingHost(exampleDrawing([portal.origin]), { files })
  expect(await (await host.fetch(opening(portal.host))).text()).not.toContain('data-drawn-by')
  expect(portal.asked).toEqual([])
})

test('what the renderer doesn’t draw gives the plain page', async () => {
  const { html, origin, failures } = await openFrom(json(batch()), { render: () => undefined })
  expect(html).toBe(undrawn(origin))
  expect(failures).toEqual([])
})

test('a defect of the renderer is reported, and gives the plain page', async () => {
  const defect = new TypeError('defect')
  const { html, origin, failures } = await openFrom(json(batch()), {
    render: () => {
      throw defect
    },
  })
  expect(html).toBe(undrawn(origin))
  expect(failures).toEqual([defect])
})

test.each([
  '</script><script>alert(1)</script>',
  '<!--<script>',
  '<!-- --!> ]]> <template id="drawn-end">',
  'a\u2028b\u2029c\u0000',
  '$& $1 $` {token}',
  '\ud800',
])('the name %j stays data', async (name) => {
  const rows = { result: { dialog: { name, [name]: name } }, result_error: [] }
  const { html, origin } = await openFrom(json(batch(rows)), {
    render: (given) => ({ markup: '<main>drawn</main>', rows: given }),
  })
  expect(stateOf(html)?.['rows']).toEqual(rows)
  const [block = ''] = /<script type="application\/json".*<\/script>/s.exec(html) ?? []
  const frame = undrawn(origin)
    .replace('skeleton</main></div>', 'skeleton</main>')
    .replace('<template id="head"></template>', '')
  const [before, after] = frame.split(' <div id="boot-failed"')
  expect(html).toBe(
    `${before}<main>drawn</main></div>${block}<template id="drawn-end"></template> <div id="boot-failed"${after}`,
  )
  expect(block.slice(1, -1)).not.toMatch(/<(?!\/script)|[\u2028\u2029]|-->/)
})

test('a portal is asked once a second; a second opening gets the plain page, another portal’s is drawn', async () => {
  let now = 5_000
  const [one, other] = [await startPortal(), await startPortal()]
  const drawPage = createDrawPage(
    exampleDrawing([one.origin, other.origin]),
    () => undefined,
    () => now,
  )
  const isDrawn = async ({ host, origin }: typeof one) => {
    const request = opening(host)
    const drawn = await drawPage({
      request,
      path: '/',
      origin,
      language: 'en',
      encoding: undefined,
      text: () => PAGE,
    })
    return drawn !== undefined && stateOf(await new Response(drawn.body).text()) !== undefined
  }
  expect(await isDrawn(one)).toBe(true)
  now += 999
  expect(await isDrawn(one)).toBe(false)
  expect(await isDrawn(other)).toBe(true)
  now += 1
  expect(await isDrawn(one)).toBe(true)
  expect([one.asked.length, other.asked.length]).toEqual([2, 1])
})

test('two openings at the same time ask once, and each gets a page of its own', async () => {
  const portal = await startPortal()
  const host = drawingHost(exampleDrawing([portal.origin]))
  const pages = await Promise.all(
    [TOKEN, 'another0000token'].map(async (AUTH_ID) =>
      (await host.fetch(opening(portal.host, { ...FORM, AUTH_ID }))).text(),
    ),
  )
  expect(pages.map((html) => stateOf(html) !== undefined)).toEqual([true, false])
  expect(portal.asked).toHaveLength(1)
})

test('nothing of a drawn page is in the next one', async () => {
  const portal = await startPortal()
  const host = drawingHost(exampleDrawing([portal.origin]))
  expect(stateOf(await (await host.fetch(opening(portal.host))).text())).toBeDefined()
  for (const next of [opening(portal.host), new Request(opening(portal.host).url)]) {
    const html = await (await host.fetch(next)).text()
    expect(html).not.toMatch(/Roof|DEAL|drawn-state|drawn-end/)
  }
})
