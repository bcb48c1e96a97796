// A reference for `npm run bench:host`: `node:http` with one asset, held in memory, and the host's headers for it. What
// Node itself costs. Plain JavaScript, for Node 20. `bare-node.js <file.br>`; prints its port.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const body = readFileSync(process.argv[2])
const server = createServer((_, outgoing) => {
  outgoing.writeHead(200, {
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': body.byteLength,
    'content-encoding': 'br',
    vary: 'Accept-Encoding',
    etag: '"reference-br"',
  })
  outgoing.end(body)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
