import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { createHost, type Host } from '../../host/create-host.ts'
import { compressPage } from '../../host/node/compress-page.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { HYDRATED } from '../../src/app/shell/hydrated.ts'
import { precompress } from '../../tools/precompress.ts'

/** An app in the comparison. */
export interface Contestant {
  name: string
  /** Mark by which it tells that React has taken over; null: it tells nothing. */
  hydratedMark: string | null
  /** Builds it where needed, and gives what serves it. */
  host: (portalOrigin: string) => Promise<Host>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** All are served by the same host, with the same compression and caching. */
const served = (folder: () => string | Promise<string>) => async (portalOrigin: string) =>
  createHost({
    files: await loadAppFiles(await folder()),
    portalOrigins: [portalOrigin],
    compress: compressPage,
  })

/** The table of contestants, in the order of the printed columns. */
export const CONTESTANTS: readonly Contestant[] = [
  { name: 'asked ahead', hydratedMark: HYDRATED, host: served(() => here('../../dist/app')) },
  { name: 'neither', hydratedMark: HYDRATED, host: served(buildNeither) },
  { name: 'by hand (a)', hydratedMark: null, host: served(() => here('../references/hand-written')) },
  { name: 'plain (b)', hydratedMark: null, host: served(buildPlain) },
]

/** The contestant that all others are compared with. */
export const BASELINE = 'by hand (a)'

/** Builds our app so that the SDK asks first. */
async function buildNeither(): Promise<string> {
  const outDir = here('../../dist/bench/neither/app')
  process.env['ASK_AHEAD'] = 'off'
  try {
    await build({ root: here('../..'), logLevel: 'error', build: { outDir, emptyOutDir: true } })
  } finally {
    delete process.env['ASK_AHEAD']
  }
  return outDir
}

/** Builds reference (b) with Vite's defaults, as tutorials do. */
async function buildPlain(): Promise<string> {
  const outDir = here('../../dist/bench/plain')
  await build({
    root: here('../references/plain'),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), precompress()],
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
