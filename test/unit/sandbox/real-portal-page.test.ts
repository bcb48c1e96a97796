import { expect, test } from 'vitest'
import { startSandbox } from '../../../sandbox/index.ts'
import {
  CODE,
  NEWEST_DEAL,
  openRealData,
  realPortal,
  strangePortal,
  webhookOf,
} from './real-data-under-test.ts'

/** Longer than a page's time limit, on a busy machine. */
const WITHIN_MS = 20_000

/** The pages of a sandbox over a real portal's data. */
async function pagesOf(webhook: string, allowWrites = false) {
  const { sandbox } = await openRealData(webhook, { allowWrites })
  const get = async (path: string) => {
    const response = await fetch(sandbox.origin + path, { redirect: 'manual' })
    return { text: await response.text(), location: response.headers.get('location') }
  }
  return { sandbox, get }
}

const optionsOf = (page: string, id: string) => {
  const select = new RegExp(`<select[^>]*id="${id}"[^>]*>(.*?)</select>`, 's').exec(page)?.[1] ?? ''
  return [...select.matchAll(/<option value="([^"]*)"/g)].map(([, value]) => value)
}

test('the page shows that the data are real, and if writes are allowed', async () => {
  const webhook = webhookOf(await realPortal())
  expect((await (await pagesOf(webhook)).get('/crm/deal/details/1663/')).text).toContain(
    'real data, reads only',
  )
  const allowed = await (await pagesOf(webhook, true)).get('/crm/deal/details/1663/')
  expect(allowed.text).toContain('real data, writes allowed')
  const own = await startSandbox()
  const page = await (await fetch(`${own.origin}/crm/deal/details/1663/`)).text()
  await own.close()
  expect(page).not.toContain('real data')
  expect(page).toContain('not a real Bitrix24')
})

test('the start page redirects to the real portal’s newest deal, and keeps the options', async () => {
  const { get } = await pagesOf(webhookOf(await realPortal()))
  expect((await get('/')).location).toBe(`/crm/deal/details/${NEWEST_DEAL}/`)
  expect((await get('/?scenario=html&lang=ru')).location).toBe(
    `/crm/deal/details/${NEWEST_DEAL}/?scenario=html&lang=ru`,
  )
})

test('the start page redirects to the app’s own page when the webhook reads no deal', async () => {
  const real = await realPortal()
  const { get } = await pagesOf(`${real.origin}/rest/31/marcos0sandbox0hook/`)
  expect((await get('/')).location).toBe('/marketplace/app/')
})

for (const [path, title] of [
  ['/crm/deal/details/1663/', 'Warehouse lighting for Northwind'],
  ['/crm/type/128/details/17/', 'Installation project #17'],
  ['/crm/contact/details/25/', 'Tomas Novak'],
  ['/crm/deal/details/1/', 'An item of the real portal'],
] as const) {
  test(`${path} has the real portal’s title, or neutral words: ${title}`, async () => {
    const { get } = await pagesOf(webhookOf(await realPortal()))
    const { text } = await get(path)
    expect(/<h2 id="card-title" dir="auto">([^<]*)/.exec(text)?.[1]).toBe(title)
  })
}

test('a card shows nothing of the sandbox’s own deal with that ID', async () => {
  const strange = await strangePortal((_request, response) => response.end('{"result": null}'))
  const { get } = await pagesOf(webhookOf(strange))
  const { text } = await get('/crm/deal/details/1663/?scenario=html')
  expect(text).not.toMatch(/Northwind|Responsible/)
  expect((await get('/online/?IM_DIALOG=chat1437')).text).not.toMatch(/Northwind|no such chat/i)
})

test('a title of the real portal is escaped', async () => {
  const strange = await strangePortal((_request, response) =>
    response.end('{"result": {"item": {"title": "<script>1</script>"}}}'),
  )
  const { get } = await pagesOf(webhookOf(strange))
  expect((await get('/crm/deal/details/1663/')).text).toContain('&lt;script&gt;1&lt;/script&gt;')
})

test('the slider shows the real portal’s titles', async () => {
  const { get } = await pagesOf(webhookOf(await realPortal()))
  expect((await get('/sandbox/card-title?path=/crm/lead/details/14/')).text).toContain('Wants a quote')
})

test('the panel offers the scenarios for real data, for the open item', async () => {
  const { get } = await pagesOf(webhookOf(await realPortal()))
  const { text } = await get('/crm/deal/details/1742/')
  const scenarios = optionsOf(text, 'scenario')
  expect(scenarios).toEqual(
    expect.arrayContaining(['html', 'throttled', 'hostile-id', 'left-menu', 'install']),
  )
  expect(scenarios).not.toEqual(expect.arrayContaining(['found']))
  for (const own of ['none', 'found-2017', 'guest', 'lead', 'old-kernel'])
    expect(scenarios).not.toContain(own)
  expect(text).toContain('data-address="/crm/deal/details/1742/?scenario=html"')
  expect(optionsOf(text, 'viewer')).toEqual(['anna'])
  expect(text).toContain('The webhook’s person')
})

test(
  'no page waits for a portal that doesn’t answer longer than for its title',
  async () => {
    const strange = await strangePortal(() => undefined)
    const { get } = await pagesOf(`${strange.origin}/rest/27/${CODE}`)
    expect((await get('/crm/deal/details/1663/')).text).toContain('An item of the real portal')
  },
  WITHIN_MS,
)
