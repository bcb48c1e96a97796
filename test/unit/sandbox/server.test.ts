import { expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../../../sandbox/index.ts'

async function start(appUrl = 'http://127.0.0.1:9/') {
  const sandbox = await startSandbox({ appUrl })
  onTestFinished(() => sandbox.close())
  const get = async (path: string, init?: RequestInit) => {
    const response = await fetch(sandbox.origin + path, init)
    return { response, text: await response.text() }
  }
  return { sandbox, get }
}

/** The JSON that the page has for its scripts. */
function pageData(html: string) {
  return JSON.parse(/<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
}

test('the server listens on free ports, twice side by side, and releases them', async () => {
  const [one, other] = [await startSandbox(), await startSandbox()]
  expect(one.origin).not.toBe(other.origin)
  await Promise.all([one.close(), other.close()])
  await expect(fetch(one.origin)).rejects.toThrow()
})

test('a taken port is an error with a code', async () => {
  const { sandbox } = await start()
  await expect(startSandbox({ port: Number(new URL(sandbox.origin).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
})

test('a dropped connection breaks the socket, and the next request is answered', async () => {
  const { sandbox, get } = await start()
  const { token } = sandbox.openSession({ faults: ['drop:profile:once'] })
  await expect(get(`/rest/profile?auth=${token}`)).rejects.toThrow('fetch failed')
  expect((await get(`/rest/profile?auth=${token}`)).response.status).toBe(200)
})

test('a hanging request doesn’t block close', async () => {
  const sandbox = await startSandbox()
  const { token } = sandbox.openSession({ faults: ['hang'] })
  const asking = fetch(`${sandbox.origin}/rest/profile?auth=${token}`)
  asking.catch(() => undefined)
  await sandbox.log.waitFor(({ status }) => status === 'no answer')
  await sandbox.close()
  await expect(asking).rejects.toThrow()
})

test('an aborted request ends while the portal hangs', async () => {
  const { sandbox } = await start()
  const { token } = sandbox.openSession({ faults: ['hang'] })
  const leaving = new AbortController()
  const asking = fetch(`${sandbox.origin}/rest/profile?auth=${token}`, { signal: leaving.signal })
  const gone = expect(asking).rejects.toThrow()
  await sandbox.log.waitForRest('profile')
  leaving.abort()
  await gone
  expect(sandbox.log.rows).toHaveLength(1)
})

test('the page names the frame as portals do, and has the form that opens the app', async () => {
  const { sandbox, get } = await start('http://127.0.0.1:9/app/?view=deal')
  const { text } = await get('/crm/deal/details/1663/?scenario=found&lang=ru')
  const { frame, handlerOpening } = pageData(text)
  expect(text).toContain(`name="${new URL(sandbox.origin).host}|0|${frame.sid}"`)
  expect(frame.sid).toMatch(/^[0-9a-f]{32}$/)
  const action = new URL(handlerOpening.action)
  expect(action.pathname + action.search).toBe(
    `/app/?view=deal&DOMAIN=${encodeURIComponent(new URL(sandbox.origin).host)}&PROTOCOL=0&LANG=ru&APP_SID=${frame.sid}`,
  )
  expect(handlerOpening.fields).toMatchObject({
    AUTH_ID: frame.initData.AUTH_ID,
    AUTH_EXPIRES: '3600',
    status: 'L',
    PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
    PLACEMENT_OPTIONS: '{"ID":"1663","URI":"/crm/deal/details/1663/"}',
  })
  expect(handlerOpening.fields).toHaveProperty('member_id')
})

test('the installation opens the app’s install address, until it is finished', async () => {
  const { get } = await start()
  const address = '/marketplace/app/?scenario=install'
  const installing = pageData((await get(address)).text)
  expect(new URL(installing.handlerOpening.action).pathname).toBe('/install')
  expect(installing.handlerOpening.fields).not.toHaveProperty('PLACEMENT_OPTIONS')
  expect(installing.frame.initData).toMatchObject({ INSTALL: true, FIRST_RUN: true })
  await get(`/sandbox/sessions/${installing.frame.sid}/installed`, { method: 'POST' })
  const installed = pageData((await get(`${address}&install_finished=Y`)).text)
  expect(new URL(installed.handlerOpening.action).pathname).toBe('/')
  expect(installed.frame.initData).toMatchObject({ INSTALL: false, FIRST_RUN: true })
  await get(`/sandbox/sessions/${installed.frame.sid}/set-install`, { method: 'POST' })
  expect(pageData((await get('/marketplace/app/')).text).frame.initData.FIRST_RUN).toBe(false)
})

test('a static app is opened by GET with the portal in its address, its installation by the page beside it', async () => {
  const app = 'http://127.0.0.1:9/cdn/42/index.html'
  const { get, sandbox } = await start(app)
  const opened = async (address: string) => {
    const { frame, handlerOpening } = pageData((await get(address)).text)
    const { host } = new URL(sandbox.origin)
    const query = `?DOMAIN=${encodeURIComponent(host)}&PROTOCOL=0&LANG=ru&APP_SID=${frame.sid}`
    return { ...handlerOpening, action: handlerOpening.action.replace(query, '?QUERY') }
  }
  const get200 = { method: 'get', fields: {} }
  expect(await opened('/crm/deal/details/1663/?opening=get&lang=ru')).toEqual({
    ...get200,
    action: `${app}?QUERY`,
  })
  expect(await opened('/marketplace/app/?scenario=install&opening=get&lang=ru')).toEqual({
    ...get200,
    action: 'http://127.0.0.1:9/cdn/42/install.html?QUERY',
  })
})

test('the query of the app’s own page is its options, without the sandbox’s own', async () => {
  const { get } = await start()
  const { text } = await get('/marketplace/app/?deal=1663&viewer=anna&lang=ru&fault=&log=red')
  expect(pageData(text).frame.initData.PLACEMENT_OPTIONS).toEqual({ deal: '1663' })
})

test('every load of the page is a session of its own', async () => {
  const { get } = await start()
  const sids = await Promise.all(
    [1, 2].map(async () => pageData((await get('/crm/deal/details/1663/')).text).frame.sid),
  )
  expect(new Set(sids).size).toBe(2)
})

test('a hostile ID is escaped in the page', async () => {
  const { get } = await start()
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>'
  const { text } = await get(`/crm/deal/details/1663/?placementId=${encodeURIComponent(hostile)}`)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img')
  expect(pageData(text).frame.initData.PLACEMENT_OPTIONS.ID).toContain(
    '&lt;/script&gt;&lt;script&gt;alert(1)',
  )
})

test('an unknown fault in the address is shown as a problem', async () => {
  const { get } = await start()
  const { response, text } = await get('/crm/deal/details/1663/?fault=htlm')
  expect(response.status).toBe(200)
  expect(text).toMatch(/role="alert">There is no fault “htlm”/)
})

test('a mistyped option is shown as a problem, also from the start page', async () => {
  const { get } = await start()
  const { response, text } = await get('/?theme=blue&width=abc')
  expect(new URL(response.url).pathname).toBe('/crm/deal/details/1663/')
  expect(text).toMatch(/role="alert">There is no theme “blue”/)
  expect(text).toMatch(/role="alert">There is no width “abc”/)
})

test('the start page leads to the scenario’s own card', async () => {
  const { get } = await start()
  const locationOf = async (path: string) =>
    (await get(path, { redirect: 'manual' })).response.headers.get('location')
  expect(await locationOf('/')).toBe('/crm/deal/details/1663/?scenario=found')
  expect(await locationOf('/?scenario=none&viewer=marco')).toBe(
    '/crm/deal/details/1742/?scenario=none&viewer=marco',
  )
})

test('the page’s scripts are served as modules without types, imports and all', async () => {
  const { get } = await start()
  const seen = new Set<string>()
  const follow = async (path: string): Promise<void> => {
    if (seen.has(path)) return
    seen.add(path)
    const { response, text } = await get(path)
    expect([path, response.status, response.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/javascript; charset=utf-8',
    ])
    expect(text).not.toMatch(/\binterface \w+ \{|import type/)
    for (const [, specifier = ''] of text.matchAll(/from "([^"]+)"/g)) {
      // Any other import would be a package, which a browser can't find.
      expect(specifier).toMatch(/^\.\.?\//)
      await follow(new URL(specifier, `http://portal${path}`).pathname)
    }
  }
  await follow('/sandbox/modules/ui/page/main.ts')
  expect(seen.size).toBeGreaterThan(10)
})

test('only the page’s own files are served', async () => {
  const { get } = await start()
  for (const path of [
    'ui/page/none.ts',
    '%2e%2e/package.json',
    '..%2fpackage.json',
    'README.md',
    'ui/page/',
  ]) {
    expect((await get(`/sandbox/modules/${path}`)).response.status, path).toBe(404)
  }
})

test('the page can ask if the app’s server is up', async () => {
  const up = await start()
  const reachable = await start(up.sandbox.origin)
  expect(JSON.parse((await reachable.get('/sandbox/app')).text)).toEqual({ isReachable: true })
  expect(JSON.parse((await up.get('/sandbox/app')).text)).toEqual({ isReachable: false })
})

test('the page’s rows reach the log, and the log’s rows reach the page', async () => {
  const { sandbox, get } = await start()
  const { sid, token } = sandbox.openSession()
  const row = {
    at: 1,
    way: 'app → frame',
    method: 'x',
    status: 'ok',
    tookMs: 0,
    bytes: 0,
    note: '',
    red: false,
    write: false,
  }
  const post = (body: unknown) =>
    get(`/sandbox/sessions/${sid}/rows`, { method: 'POST', body: JSON.stringify(body) })
  expect((await post(row)).response.status).toBe(204)
  expect((await post({ way: 'app → REST' })).response.status).toBe(400)
  expect(sandbox.log.rows).toMatchObject([{ sid, method: 'x' }])

  const other = sandbox.openSession()
  await get(`/rest/profile?auth=${token}`)
  await get(`/rest/profile?auth=${other.token}`)
  await get('/rest/batch', { method: 'OPTIONS' })
  const ask = async (since: number) =>
    JSON.parse((await get(`/sandbox/sessions/${sid}/rows?since=${since}`)).text)
  const methods = ({ rows }: { rows: { method: string }[] }) => rows.map(({ method }) => method)
  const all = await ask(0)
  expect([methods(all), all.end]).toEqual([['x', 'profile', 'batch'], 4])
  expect(methods(await ask(1))).toEqual(['profile', 'batch'])
  expect(methods(await ask(4))).toEqual([])
  // A log that was cleared, and is shorter than the rows that the page has seen.
  expect(await ask(900)).toEqual(all)
  sandbox.log.clear()
  await get(`/rest/profile?auth=${token}`)
  expect(methods(await ask(all.end))).toEqual(['profile'])
})

test('a page of a restarted portal gets a 404, and no rows of another', async () => {
  const { get } = await start()
  const { response } = await get(`/sandbox/sessions/${'0'.repeat(32)}/rows?since=0`)
  expect(response.status).toBe(404)
})

test('a page’s log begins at the page’s opening', async () => {
  const { sandbox, get } = await start()
  await get(`/rest/profile?auth=${sandbox.openSession().token}`)
  expect(pageData((await get('/crm/deal/details/1663/')).text).logEnd).toBe(1)
})

test('without a theme none is selected', async () => {
  const { get } = await start()
  const chosen = async (query: string) => {
    const { text } = await get(`/crm/deal/details/1663/?${query}`)
    return [...text.matchAll(/name="theme"[^>]*checked>(\w+)/g)].map(([, title]) => title)
  }
  expect(await chosen('')).toEqual(['None'])
  expect(await chosen('theme=light')).toEqual(['Light'])
})

for (const [dialogId, name] of [
  ['chat1437', 'Warehouse lighting for Northwind'],
  ['chat999', 'There is no such chat.'],
  ['27', 'Anna Keller'],
  ['999', 'There is no such person.'],
  ['sg103', 'Northern warehouses'],
  ['sg8293', 'There is no such chat.'],
] as const) {
  test(`the address of ${dialogId} opens the messenger’s page: ${name}`, async () => {
    const { get } = await start()
    const { response, text } = await get(`/online/?IM_DIALOG=${dialogId}`)
    expect(response.status).toBe(200)
    expect(text).toContain(`<strong>${dialogId}</strong>`)
    expect(text).toContain(`<p dir="auto">${name}</p>`)
  })
}

test('the messenger’s page names a message and the history of an open line', async () => {
  const { get } = await start()
  const message = await get('/online/?IM_DIALOG=chat1437&IM_MESSAGE=90412')
  expect(message.text).toContain('<strong>chat1437</strong> at message 90412 here')
  expect((await get('/online/?IM_HISTORY=imol|12')).text).toContain(
    '<strong>the history of imol|12</strong> here',
  )
})

test('the panel shows the app’s permissions', async () => {
  const { get } = await start()
  const { text } = await get('/crm/deal/details/1663/?without=imbot')
  const shown = [...text.matchAll(/data-scope="(\w+)" (checked)?>/g)].map(([, scope, on]) => [scope, on])
  expect(shown).toEqual([
    ['crm', 'checked'],
    ['im', 'checked'],
    ['imbot', undefined],
    ['placement', 'checked'],
    ['user_brief', 'checked'],
  ])
})

test('an invalid chat address opens the messenger’s page, escaped', async () => {
  const { get } = await start()
  const { response, text } = await get('/online/?IM_DIALOG=%3Cimg%20src%3Dx%3E')
  expect([response.status, text.includes('<img')]).toEqual([200, false])
  expect((await get('/online/')).text).toContain('the last chat')
})

test('the slider gets the title of a card by its path', async () => {
  const { get } = await start()
  const titleOf = async (path: string) =>
    JSON.parse((await get(`/sandbox/card-title?path=${encodeURIComponent(path)}`)).text).title
  expect(await titleOf('/crm/deal/details/2073/?IFRAME=Y&scenario=lead#x')).toBe('<b>markup</b> & "quotes"')
  expect(await titleOf('/crm/type/7/details/5/')).toBe('Quote for the mezzanine')
  expect(await titleOf('/crm/lead/details/14/')).toBe('Wants a quote for dock lights')
  expect(await titleOf('/company/personal/user/31/tasks/task/view/8293/')).toBe('Measure the new hall')
  expect(await titleOf('/workgroups/group/103/')).toBe('Northern warehouses')
  for (const path of ['/crm/deal/details/1/', '/workgroups/group/1/', '/marketplace/app/', '//', '']) {
    expect(await titleOf(path), path).toBeNull()
  }
})

test('the left menu opens the app’s own page with one click, and keeps the appearance', async () => {
  const { get } = await start()
  const { text } = await get('/crm/deal/details/1663/?scenario=found&theme=dark&lang=ru')
  const href = /<a href="([^"]*)"[^>]*>(?:(?!<\/a>).)*Deal chats/s.exec(text)?.[1]?.replaceAll('&amp;', '&')
  const page = pageData((await get(href ?? '')).text)
  expect(page.frame.initData).toMatchObject({
    PLACEMENT: 'DEFAULT',
    PLACEMENT_OPTIONS: [],
    LANG: 'ru',
    USER_OPTIONS: { theme: 'dark' },
  })
  expect(page.handlerOpening.fields.PLACEMENT).toBe('DEFAULT')
})

test('the frame has the permissions of a portal’s: no clipboard, and no sandbox attribute', async () => {
  const { get } = await start()
  for (const path of ['/crm/deal/details/1663/', '/marketplace/app/']) {
    const frame = /<iframe[^>]*>/.exec((await get(path)).text)?.[0] ?? ''
    expect(frame).toContain('allow="geolocation *; microphone *; camera *; autoplay *;"')
    expect(frame).not.toMatch(/ (sandbox|src)=/)
  }
})

test('the page has the elements that its messenger and slider need', async () => {
  const { get } = await start()
  const { text } = await get('/marketplace/app/')
  for (const id of [
    'messenger-title',
    'messenger-dialog',
    'messenger-detail',
    'messenger-messages',
    'slider-title',
    'slider-path',
  ]) {
    expect(text).toContain(`id="${id}"`)
  }
  expect(text).toMatch(/<h2 id="messenger-title" tabindex="-1">/)
})

test('a site with a DNS name for this machine reads neither page nor data', async () => {
  const { sandbox } = await start()
  const { token } = sandbox.openSession()
  const { port } = new URL(sandbox.origin)
  const statusBy = async (host: string) => {
    const paths = ['/crm/deal/details/1663/', `/rest/profile?auth=${token}`]
    const answers = paths.map((path) => sandbox.handle(new Request(`http://${host}:${port}${path}`)))
    return (await Promise.all(answers)).map(({ status }) => status)
  }
  for (const host of ['rebound.example', '127.0.0.1.example', 'localhost.example']) {
    expect(await statusBy(host)).toEqual([403, 403])
  }
  for (const host of ['localhost', '127.0.0.1', '[::1]', '192.168.1.10']) {
    expect(await statusBy(host)).toEqual([200, 200])
  }
})
