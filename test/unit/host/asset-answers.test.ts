import { expect, test } from 'vitest'
import { commonHeaders } from '../../../host/headers/common-headers.ts'
import { exampleHost } from './example-host.ts'
import { connectRaw, listenExample } from './listen-example.ts'

const SCRIPT = '/assets/index-4f.js'

/** Request lines with their headers; `Host` is added. */
const ASKED: readonly (readonly [line: string, ...headers: string[]])[] = [
  [`GET ${SCRIPT}`],
  [`GET ${SCRIPT}`, 'Accept-Encoding: gzip, deflate, br'],
  [`GET ${SCRIPT}`, 'Accept-Encoding: gzip'],
  [`GET ${SCRIPT}`, 'Accept-Encoding: BR;q=0, gzip;q=0.5'],
  [`GET ${SCRIPT}`, 'Accept-Encoding: br', 'Accept-Encoding: zstd'],
  [`GET ${SCRIPT}`, 'Accept-Encoding:'],
  [`GET ${SCRIPT}?v=1`, 'Accept-Encoding: br'],
  [`GET ${SCRIPT}`, 'Range: bytes=0-1'],
  [`GET ${SCRIPT}`, 'If-None-Match: "index-4f"'],
  [`GET ${SCRIPT}`, 'If-None-Match: W/"other", W/"index-4f-br"', 'Accept-Encoding: br'],
  [`GET ${SCRIPT}`, 'If-None-Match: "index-4f"', 'Accept-Encoding: br'],
  [`GET ${SCRIPT}`, 'If-None-Match: *', 'Accept-Encoding: gzip'],
  [`GET ${SCRIPT}`, 'If-None-Match: index-4f'],
  [`GET ${SCRIPT}`, 'If-None-Match:'],
  [`HEAD ${SCRIPT}`],
  [`HEAD ${SCRIPT}`, 'Accept-Encoding: br'],
  [`HEAD ${SCRIPT}`, 'If-None-Match: "index-4f"'],
  [`POST ${SCRIPT}`],
  [`POST ${SCRIPT}`, 'If-None-Match: *'],
  [`get ${SCRIPT}`],
  [`OPTIONS ${SCRIPT}`],
  ['GET /assets/index%2D4f.js'],
  ['GET /assets/%69ndex-4f.js', 'If-None-Match: "index-4f"'],
  ['GET /assets/../assets/index-4f.js'],
  [`GET ${SCRIPT}#part`],
  [`GET ${SCRIPT}?v=/assets/old-1.js#/favicon.svg`],
  ['GET /?next=/assets/index-4f.js'],
  ['GET //assets/index-4f.js'],
  ['GET /assets/INDEX-4f.js'],
  ['GET /assets/index-4f.js/'],
  ['GET /assets/old-1.js'],
  ['GET /assets/old-1.js', 'If-None-Match: "earlier"'],
  ['HEAD /assets/old-1.js'],
  ['POST /assets/old-1.js'],
  ['GET /assets/missing.js', 'If-None-Match: *'],
  ['HEAD /assets/missing.js'],
  ['GET /assets/'],
  ['GET /favicon.svg'],
  ['GET /favicon.svg', 'If-None-Match: "favicon"', 'Accept-Encoding: br'],
  ['HEAD /favicon.svg'],
  ['GET /constructor'],
  ['GET /index.html'],
]

/** The whole answer as bytes on the wire, but for its date. */
async function answerTo(port: number, [line, ...headers]: (typeof ASKED)[number]): Promise<string> {
  const head = [`${line} HTTP/1.1`, 'Host: app.example', ...headers, 'Connection: close', '', '']
  const answer = await connectRaw(port, head.join('\r\n')).all()
  return answer.replace(/^Date: .*\r\n/m, '').replaceAll('\r\n', '\n')
}

test.each([false, true])(
  'assets are answered byte for byte as recorded; behind TLS: %s',
  async (behindTls) => {
    const earlier = { body: new TextEncoder().encode('earlier'), tag: 'earlier' }
    const { fetch } = exampleHost({
      behindTls,
      otherBuilds: async (path) => (path === '/assets/old-1.js' ? earlier : undefined),
    })
    const { port } = await listenExample({ fetch, headers: commonHeaders(behindTls) })
    const answers: string[] = []
    for (const asked of ASKED) answers.push(`> ${asked.join(' | ')}\n${await answerTo(port, asked)}\n`)
    await expect(answers.join('\n')).toMatchFileSnapshot(`./asset-answers${behindTls ? '-tls' : ''}.txt`)
  },
)
