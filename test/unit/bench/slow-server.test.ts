import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:http2'
import { expect, test } from 'vitest'
import { selfSigned } from '../../../bench/server/self-signed.ts'
import { startSlowServer } from '../../../bench/server/slow-server.ts'

const NOW = new Date('2026-09-23T08:50:02Z')

test('the certificate is for 127.0.0.1, signed by its own key, and lives for a day', () => {
  const { cert, spki } = selfSigned(NOW)
  const read = new X509Certificate(cert)
  expect(read.verify(read.publicKey)).toBe(true)
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1')
  expect(Date.parse(read.validFrom)).toBe(NOW.getTime() - 86_400_000)
  expect(Date.parse(read.validTo)).toBe(NOW.getTime() + 86_400_000)
  const der = read.publicKey.export({ type: 'spki', format: 'der' })
  expect(spki).toBe(createHash('sha256').update(der).digest('base64'))
})

test('the bench’s server speaks HTTP/2, and waits before it answers', async () => {
  const certificate = selfSigned(new Date())
  const waited: string[] = []
  const server = await startSlowServer(
    certificate,
    async ({ url }) => Response.json({ path: new URL(url).pathname, waited: waited.length }),
    ({ method }) => {
      waited.push(method)
      return 1
    },
  )
  try {
    // Rejects a certificate that isn't this one.
    const client = connect(server.origin, { ca: certificate.cert })
    const request = client.request({ ':path': '/rest/batch', ':method': 'OPTIONS' })
    let body = ''
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part
    })
    await once(request, 'end')
    client.close()
    expect(client.alpnProtocol).toBe('h2')
    expect(JSON.parse(body)).toEqual({ path: '/rest/batch', waited: 1 })
    expect(waited).toEqual(['OPTIONS'])
  } finally {
    await server.close()
  }
})
