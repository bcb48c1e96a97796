import type { Browser } from '@playwright/test'
import type { AppFiles } from '../../host/app-files.ts'
import { createHost, type Host } from '../../host/create-host.ts'
import { compressPage } from '../../host/node/compress-page.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { openTab } from '../opening/open-tab.ts'
import type { Profile } from '../opening/profiles.ts'
import { createPortal } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { BEFORE, buildChanged } from './build-changed.ts'

/** Bytes don't depend on speed. */
const PROFILE: Profile = { name: 'any', cpuSlowdown: 1, latencyMs: 0, bitsPerSecond: 1_000_000_000 }

/** Bytes on the wire by path, with the heads of the answers. */
type Downloads = ReadonlyMap<string, number>

/** Opens a tab, deploys a build that differs in one line, and opens the tab again: with deltas, and without. */
export async function deployments(browser: Browser, certificate: SelfSigned): Promise<string> {
  const [before, after] = [await loadAppFiles(BEFORE), await loadAppFiles(await buildChanged())]
  const whole = await openAfterDeployment(browser, certificate, [before, withoutDeltas(after)])
  const deltas = await openAfterDeployment(browser, certificate, [before, after])
  const rows = [...whole].map(([path, bytes]) => [path, bytes, deltas.get(path) ?? Number.NaN] as const)
  const assets = rows.filter(([path]) => path.startsWith('/assets/'))
  const sum = (place: 1 | 2) => assets.reduce((bytes, row) => bytes + row[place], 0)
  const lines = [...rows, ['all assets', sum(1), sum(2)] as const]
  const table = lines.map(([path, one, other]) => `| ${path} | ${one} B | ${other} B |`)
  return `**a tab opened again after a deployment of one changed line** (bytes on the wire, heads included)\n\n| | whole files | deltas |\n| --- | --: | --: |\n${table.join('\n')}\n`
}

/** Downloads of the second build by a browser that has the first in its caches. */
async function openAfterDeployment(
  browser: Browser,
  certificate: SelfSigned,
  [before, after]: readonly [AppFiles, AppFiles],
): Promise<Downloads> {
  const portal = await startSlowServer(certificate, createPortal(), () => 0)
  const hostOf = (files: AppFiles): Host =>
    createHost({ files, portalOrigins: [portal.origin], compress: compressPage, dictionaries: true })
  let host = hostOf(before)
  const app = await startSlowServer(
    certificate,
    (request) => host.fetch(request),
    () => 0,
  )
  const context = await browser.newContext()
  try {
    const track = {
      context,
      portalOrigin: portal.origin,
      appOrigin: app.origin,
      profile: PROFILE,
      hydratedMark: null,
    }
    await openTab(track)
    host = hostOf(after)
    const { requests } = await openTab(track)
    const own = requests.filter(({ path }) => !path.startsWith('/rest/'))
    return new Map(own.map(({ path, bytes }) => [path, bytes]))
  } finally {
    await context.close()
    await app.close()
    await portal.close()
  }
}

function withoutDeltas(files: AppFiles): AppFiles {
  return new Map([...files].map(([path, { deltas: _, ...file }]) => [path, file]))
}
