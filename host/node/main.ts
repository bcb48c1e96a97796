import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { compressPage } from './compress-page.ts'
import { createHost } from '../create-host.ts'
import { loadAppFiles } from './load-app-files.ts'
import { readSettings } from './read-settings.ts'

/** How long open requests may still take once the host was asked to stop. */
const STOP_WITHIN_MS = 5_000

/** Built, this file is `dist/host/node.js`, and the app stands beside it. */
const APP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

const reading = readSettings(process.env)
if (reading.ok) {
  listen(reading.settings.port, reading.settings.portalOrigins)
} else {
  const lines = ['Deal Chat can’t start. To correct in the environment:', ...reading.mistakes]
  process.stderr.write(`${lines.join('\n  ')}\n`)
  process.exitCode = 1
}

function listen(port: number, portalOrigins: readonly string[]): void {
  const host = createHost({ files: loadAppFiles(APP_FOLDER), portalOrigins, compress: compressPage })
  const server = serve({ fetch: host.fetch, port }, (address) => {
    process.stdout.write(`Deal Chat is served at http://localhost:${address.port}/\n`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE' ? `port ${port} is in use. Set PORT to another one.` : `${error.message}`
    process.stderr.write(`Deal Chat can’t start: ${reason}\n`)
    process.exitCode = 1
  })

  const stop = () => {
    server.close()
    if (!('closeIdleConnections' in server)) return
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
