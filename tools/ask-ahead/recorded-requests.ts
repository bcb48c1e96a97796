import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { virtualModule } from '../virtual-module.ts'
import type { RecordedRequests } from './record.ts'

const SCRIPT = fileURLToPath(new URL('./record.js', import.meta.url))

let recorded: Promise<RecordedRequests> | null = null

/** Vite plugin: `virtual:recorded-requests`, the SDK's own requests as templates (`src/ahead/recorded-requests.d.ts`). */
export function recordedRequests(): Plugin {
  return virtualModule('virtual:recorded-requests', recordOnce)
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
