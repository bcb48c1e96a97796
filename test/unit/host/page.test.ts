import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { ask, directive, EXAMPLE_HOST, exampleHost, portalQuery } from './example-host.ts'

const ACME = portalQuery('acme.bitrix24.com')

test.each(['/', '/install', '/index.html', '/install.html'])(
  'a portal opens %s by POST and gets the page',
  async (path) => {
    const response = await ask(path + ACME, {
      method: 'POST',
      body: new URLSearchParams({ AUTH_ID: 'secret' }),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('/assets/index-4f.js')
  },
)

test('a frame that reloads itself by GET gets the same page', async () => {
  const [posted, got] = await Promise.all([ask(`/${ACME}`, { method: 'POST' }), ask(`/${ACME}`)])
  expect(await got.text()).toBe(await posted.text())
  expect([...got.headers]).toEqual([...posted.headers])
})

test('HEAD answers as GET, without the page', async () => {
  const [head, got] = await Promise.all([ask(`/${ACME}`, { method: 'HEAD' }), ask(`/${ACME}`)])
  expect(await head.text()).toBe('')
  expect([...head.headers]).toEqual([...got.headers])
})

test('only the portal that opened the page may frame it and is in connect-src', async () => {
  const response = await ask(`/${ACME}`)
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
  expect(directive(response, 'connect-src')).toBe("'self' https://acme.bitrix24.com")
  expect(directive(response, 'img-src')).toBe("'self' https: data: blob: https://acme.bitrix24.com")
  expect(directive(response, 'media-src')).toBe('https: https://acme.bitrix24.com')
})

test('the page’s policy denies what the page doesn’t need', async () => {
  const response = await ask(`/${ACME}`)
  for (const name of ['default-src', 'object-src', 'base-uri', 'form-action']) {
    expect(directive(response, name)).toBe("'none'")
  }
  expect(response.headers.get('x-frame-options')).toBeNull()
})

test('the page’s inline script and style are allowed by their hash, and no others', async () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const response = await ask(`/${ACME}`)
  expect(directive(response, 'script-src')).toBe(`'self' ${hash('document.title = 1')}`)
  expect(directive(response, 'style-src')).toBe(`'self' ${hash('p{margin:0}')}`)
})

test('the page’s policy requires Trusted Types and allows no policy', async () => {
  const response = await ask(`/${ACME}`)
  expect(directive(response, 'require-trusted-types-for')).toBe("'script'")
  expect(directive(response, 'trusted-types')).toBe("'none'")
})

test('the page preconnects to its portal at the start of its head', async () => {
  const pageFor = async (query: string) => (await ask(`/${query}`)).text()
  expect(await pageFor(ACME)).toContain(
    '<head><meta charset="utf-8" /><link rel="preconnect" href="https://acme.bitrix24.com" crossorigin><style>',
  )
  expect(await pageFor(portalQuery('127.0.0.1:4300', '0'))).toContain(
    'href="http://127.0.0.1:4300" crossorigin>',
  )
})

test('without an allowed portal the page preconnects to nothing', async () => {
  for (const query of ['', portalQuery('crm.other.example'), portalQuery('"><script>.bitrix24.com')]) {
    expect(await (await ask(`/${query}`)).text()).not.toContain('preconnect')
  }
})

test('the page cache never mixes up portals or languages', async () => {
  const seen = async (name: string, language: string) => {
    const text = await (await ask(`/${portalQuery(`${name}.bitrix24.com`, '1', language)}`)).text()
    return [/href="([^"]*)" crossorigin/.exec(text)?.[1], /<html lang="([^"]*)"/.exec(text)?.[1]]
  }
  for (const _ of ['first', 'remembered']) {
    for (let number = 0; number < 300; number++) {
      const language = number % 3 === 0 ? 'ru' : 'en'
      expect(await seen(`p${number}`, language)).toEqual([`https://p${number}.bitrix24.com`, language])
    }
    expect(await seen('p0', 'en')).toEqual(['https://p0.bitrix24.com', 'en'])
  }
})

test('the page is compressed once per portal, and sent compressed', async () => {
  let made = 0
  const compress = () => {
    made++
    return { br: new TextEncoder().encode('small'), gzip: new TextEncoder().encode('smaller') }
  }
  const host = exampleHost({ compress })
  const headers = { 'accept-encoding': 'br' }
  for (const path of [`/${ACME}`, `/install${ACME}&PLACEMENT=x`, `/${ACME}`]) {
    const response = await ask(path, { headers }, host)
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe('small')
  }
  expect(made).toBe(1)
})

test('the page has no-store, nosniff and no-referrer', async () => {
  const { headers } = await ask(`/${ACME}`)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('outside a portal the page is served, and can’t be framed', async () => {
  const response = await ask('/')
  expect(response.status).toBe(200)
  expect(directive(response, 'frame-ancestors')).toBe("'none'")
  expect(directive(response, 'connect-src')).toBe("'self'")
})

test.each([
  ['ru', '<html lang="ru" dir="ltr" data-theme="light">'],
  [' ru', '<html lang="ru" dir="ltr" data-theme="light">'],
  ['RU', '<html lang="ru" dir="ltr" data-theme="light">'],
  ['de', '<html lang="en" dir="ltr" data-theme="light">'],
  ['"><script>', '<html lang="en" dir="ltr" data-theme="light">'],
])('LANG=%s sets lang and dir before the first paint, if the app has texts in it', async (language, tag) => {
  const response = await ask(`/${portalQuery('acme.bitrix24.ru', '1', language)}`)
  expect(await response.text()).toContain(tag)
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
  '%s is answered by 405 with the allowed methods',
  async (method) => {
    for (const path of ['/', '/install', '/index.html', '/install.html']) {
      const response = await ask(path + ACME, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
    }
  },
)

test('no part of the posted body is in the answer', async () => {
  const body = new URLSearchParams({ AUTH_ID: 'secret-token', PLACEMENT_OPTIONS: '{"ID":"<b>1</b>"}' })
  for (const query of [ACME, portalQuery('evil.example'), '']) {
    const response = await ask(`/${query}`, { method: 'POST', body })
    const everything = JSON.stringify([...response.headers]) + (await response.text())
    expect(everything).not.toContain('secret-token')
    expect(everything).not.toContain('<b>1</b>')
  }
})

test('the posted body is never read', async () => {
  const request = new Request(`http://app.example/${ACME}`, { method: 'POST', body: 'AUTH_ID=secret' })
  await EXAMPLE_HOST.fetch(request)
  expect(request.bodyUsed).toBe(false)
})

test('a portal named only in the body is ignored', async () => {
  const body = new URLSearchParams({ DOMAIN: 'acme.bitrix24.com', PROTOCOL: '1' })
  expect((await ask('/', { method: 'POST', body })).status).toBe(403)
})

test.each([
  '&&&===',
  '&LANG=ru&LANG=<script>',
  '&LANG=',
  '&%',
  '&LANG=%ff%fe',
  '&LANG=%',
  '&=x',
  `&x=${'y'.repeat(100_000)}`,
  '&a=1'.repeat(10_000),
])('the page opens with an odd query: %.20s', async (rest) => {
  const response = await ask(`/${ACME}${rest}`)
  expect(response.status).toBe(200)
  expect(directive(response, 'frame-ancestors')).toBe('https://acme.bitrix24.com')
})
