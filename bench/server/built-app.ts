import { fileURLToPath } from 'node:url'
import { createHost, type Host } from '../../host/create-host.ts'
import { compressPage } from '../../host/node/compress-page.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'

/** Loads the production build; gives the host that serves it to a portal. */
export async function loadBuiltApp(): Promise<(portalOrigin: string) => Host> {
  const files = await loadAppFiles(fileURLToPath(new URL('../../dist/app', import.meta.url)))
  return (portalOrigin) => createHost({ files, portalOrigins: [portalOrigin], compress: compressPage })
}
