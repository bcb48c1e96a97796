import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT_EXTENSIONS = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.webmanifest'])

/** Smallest file worth compressing, in bytes: below it the gain is nothing, and one packet carries the file anyway. */
const WORTHWHILE_BYTES = 512

const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)

/**
 * Vite plugin: writes `x.js.br` and `x.js.gz` beside each text file of the build at the strongest level, so that no
 * server compresses during a request.
 */
export function precompress(): Plugin {
  let folder = ''
  let failed = false
  return {
    name: 'deal-chat:precompress',
    apply: 'build',
    configResolved({ root, build }) {
      folder = build.ssr ? '' : resolve(root, build.outDir)
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed || !existsSync(folder)) return
        const files = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && TEXT_EXTENSIONS.has(extname(entry.name)))
          .map((entry) => join(entry.parentPath, entry.name))
        await Promise.all(files.map(compress))
      },
    },
  }
}

async function compress(file: string): Promise<void> {
  const text = readFileSync(file)
  if (text.byteLength < WORTHWHILE_BYTES) return
  const params = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
  }
  writeFileSync(`${file}.br`, await brotliOf(text, { params }))
  writeFileSync(`${file}.gz`, await gzipOf(text, { level: constants.Z_BEST_COMPRESSION }))
}
