import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import type { RecordedRequests } from './record.ts'

const ID = 'virtual:recorded-requests'
const SCRIPT = fileURLToPath(new URL('./record.js', import.meta.url))

let recorded: Promise<RecordedRequests> | null = null

/** Vite plugin: `virtual:recorded-requests`, the SDK's own requests as templates (`src/ahead/recorded-requests.d.ts`). */
export function recordedRequests(): Plugin {
  return {
    name: 'recorded-requests',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const lines = Object.entries(await recordOnce()).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`,
      )
      return lines.join('')
    },
  }
}

/** The SDK's own requests as templates; recorded once a process. */
export function recordOnce(): Promise<RecordedRequests> {
  recorded ??= record()
  return recorded
}

async function record(): Promise<RecordedRequests> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT])
  return JSON.parse(stdout)
}
