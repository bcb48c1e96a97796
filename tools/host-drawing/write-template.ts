import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { recordOnce } from '../ask-ahead/recorded-requests.ts'
import { requestTemplate } from './request-template.ts'

/** Vite plugin: writes `host-drawing/request.json` beside the app's folder, for a host that draws. */
export function writeRequestTemplate(): Plugin {
  let file = ''
  return {
    name: 'deal-chat:host-drawing',
    apply: 'build',
    configResolved({ root, build }) {
      file = resolve(root, build.outDir, '../host-drawing/request.json')
    },
    async writeBundle() {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify(requestTemplate(await recordOnce()), null, 2)}\n`)
    },
  }
}
