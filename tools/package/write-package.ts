import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { makePackage } from './make-package.ts'

const APP = join('dist', 'app')
const FOLDER = join('dist', 'package')

const PackageJson = v.object({ name: v.string(), version: v.string() })

/** Writes the built app as `dist/package/deal-chat-<version>.zip`, for upload to a portal; removes earlier archives. */
export async function writePackage(): Promise<void> {
  const { name, version } = v.parse(PackageJson, JSON.parse(readFileSync('package.json', 'utf8')))
  const archive = await makePackage(APP)
  const file = join(FOLDER, `${name}-${version}.zip`)
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(file, archive)
  const kilobytes = Math.ceil(archive.byteLength / 1_000)
  process.stdout.write(`\nTo upload to Bitrix24 as a static local application: ${file} (${kilobytes} kB)\n`)
}
