import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { commonHeaders } from '../../../host/headers/common-headers.ts'
import { exampleHost } from './example-host.ts'
import { expectHeaders } from './expect-headers.ts'
import { connectRaw, listenExample } from './listen-example.ts'
import { ROUTES, type Route } from './routes.ts'

/** Finder of earlier builds' assets, as the route needs it. */
async function otherBuilds(
  path: string,
): Promise<{ body: Uint8Array<ArrayBuffer>; tag: string } | undefined> {
  if (path === '/assets/old-1.js') return { body: new TextEncoder().encode('earlier'), tag: 'earlier' }
  return undefined
}

const brokenDisk = async () => {
  throw new Error('/srv/secret is gone')
}

/** Sends a request with an unchanged target and no extra headers, unlike `fetch`. */
async function askOver(port: number, { line, headers = {} }: Route): Promise<Response> {
  const [method, path] = line.split(' ')
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port, host: '127.0.0.1', method, path, headers }, resolve).on('error', reject).end()
  })
  const body = await text(incoming)
  const names = Object.entries(incoming.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const hasBody = incoming.statusCode !== 304
  return new Response(hasBody ? body : null, { status: incoming.statusCode ?? 0, headers: names })
}

test.each([false, true])(
  'each answer has the common headers on the wire; behind TLS: %s',
  async (behindTls) => {
    const serve = (state: Route['host']) =>
      listenExample({
        fetch: exampleHost({
          behindTls,
          otherBuilds: state === 'broken' ? brokenDisk : otherBuilds,
          isReady: () => state !== 'stopping',
          onFailure: () => undefined,
        }).fetch,
        headers: commonHeaders(behindTls),
      })
    const servers = {
      well: await serve(undefined),
      stopping: await serve('stopping'),
      broken: await serve('broken'),
    }
    for (const route of ROUTES) {
      const response = await askOver(servers[route.host ?? 'well'].port, route)
      expectHeaders(response, route)
      expect(response.headers.get('strict-transport-security')).toBe(behindTls ? 'max-age=31536000' : null)
    }
  },
)

test.each([
  [400, 'GET / HTTP/1.1\r\n\r\n'],
  [400, 'no request at all\r\n\r\n'],
  [405, 'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
  [408, 'GET / HTTP/1.1\r\nHost: a\r\nX: '],
  [413, 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\n\r\n'],
  [417, 'POST / HTTP/1.1\r\nHost: a\r\nExpect: more\r\n\r\n'],
  [431, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
])('a refusal by the server itself has the common headers too: %i', async (status, asked) => {
  const { port } = await listenExample({
    headers: commonHeaders(true),
    limits: { headersWithinMs: 300, requestWithinMs: 300 },
  })
  const answer = await connectRaw(port, asked).all()
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  for (const [name, value] of Object.entries(commonHeaders(true)))
    expect(answer).toContain(`${name}: ${value}\r\n`)
  expect(answer).toContain('cache-control: no-store\r\n')
})
