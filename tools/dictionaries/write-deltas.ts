import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { chunkPattern } from '../../host/assets/chunk-pattern.ts'
import { deltaOf } from './delta.ts'
import { type EarlierChunks, earlierChunks } from './earlier-chunks.ts'

/** The build setting that names the folder with earlier builds. */
const SETTING = 'PREVIOUS_BUILDS'

/** Length of the dictionary's hash in a delta's name; the delta's first bytes have the whole. */
const SHORT_HASH = 8

/**
 * Vite plugin: writes `x-4f.js.0f3a9c1e.dcz` beside each script and style, for each version of its chunk in the folder
 * `PREVIOUS_BUILDS`. A browser that has such a version downloads the difference only (RFC 9842).
 */
export function writeDeltas(): Plugin {
  let assets = ''
  let earlier: EarlierChunks = new Map()
  let failed = false
  return {
    name: 'deal-chat:deltas',
    apply: 'build',
    configResolved({ root, build }) {
      assets = resolve(root, build.outDir, build.assetsDir)
    },
    buildStart() {
      const folder = process.env[SETTING]
      if (!folder) return
      // Before the build empties its folder, which may be the last build's.
      earlier = earlierChunks(folder)
      if (earlier.size === 0) this.warn(`${SETTING}: no script or style of a build in ${folder}`)
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed || !existsSync(assets)) return
        for (const name of readdirSync(assets)) {
          const versions = earlier.get(chunkPattern(name) ?? '') ?? []
          for (const [version, dictionary] of versions) {
            // A browser that has the same file asks for none.
            if (version !== name) await writeDelta(join(assets, name), dictionary)
          }
        }
      },
    },
  }
}

/** Writes a file's delta, unless it isn't smaller than the file's brotli. */
async function writeDelta(file: string, dictionary: Uint8Array): Promise<void> {
  const body = readFileSync(file)
  const delta = await deltaOf(body, dictionary)
  const whole = existsSync(`${file}.br`) ? statSync(`${file}.br`).size : body.byteLength
  if (delta.byteLength >= whole) return
  const hash = createHash('sha256').update(dictionary).digest('hex').slice(0, SHORT_HASH)
  writeFileSync(`${file}.${hash}.dcz`, delta)
}
