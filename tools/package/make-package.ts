import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { filesOfBuild } from './files-of-build.ts'
import { staticPage } from './static-page.ts'

const STRONGEST = 9

/** Earliest time of a zip entry; a constant, so that the same build gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/** Names of the page for opening and for installation; both have the same content, and the handshake tells them apart. */
const PAGES = ['index.html', 'install.html']

/** Makes the zip of a static local application from the built app in a folder. Rejects when there is no build. */
export async function makePackage(folder: string): Promise<Uint8Array> {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)))
  const page = await staticPage(readFileSync(join(folder, 'index.html'), 'utf8'))
  const others = filesOfBuild(folder).filter((name) => !PAGES.includes(name))
  const files = [
    ...PAGES.map((name) => [name, new TextEncoder().encode(page)] as const),
    ...others.map((name) => [name, read(name)] as const),
  ]
  const sorted = files.sort(([one], [other]) => (one < other ? -1 : 1))
  return zipSync(Object.fromEntries(sorted), { level: STRONGEST, mtime: NO_TIME })
}
