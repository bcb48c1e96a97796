import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { AppFiles } from '../host/app-files.ts'
import { createHost, type Host } from '../host/create-host.ts'
import { compressPage } from '../host/node/compress-page.ts'
import { loadAppFiles } from '../host/node/load-app-files.ts'
import { precompress } from '../tools/precompress.ts'

/** An app in the comparison. */
export interface Contestant {
  name: string
  host: Host
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Deal Chat and the two references, all served by the same host, with the same compression and caching. */
export async function contestants(
  portalOrigin: string,
): Promise<[us: Contestant, byHand: Contestant, plain: Contestant]> {
  const served = (name: string, files: AppFiles): Contestant => ({
    name,
    host: createHost({ files, portalOrigins: [portalOrigin], compress: compressPage }),
  })
  return [
    served('Deal Chat', await loadAppFiles(here('../dist/app'))),
    served('by hand (a)', await loadAppFiles(here('references/hand-written'))),
    served('plain (b)', await loadAppFiles(await buildPlain())),
  ]
}

/** Builds reference (b) with Vite's defaults, as tutorials do. */
async function buildPlain(): Promise<string> {
  const outDir = here('../dist/bench/plain')
  await build({
    root: here('references/plain'),
    configFile: false,
    logLevel: 'error',
    plugins: [react(), precompress()],
    build: { outDir, emptyOutDir: true },
  })
  return outDir
}
