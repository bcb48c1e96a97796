import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { answersForNginx } from './answers-for-nginx.ts'

/** Vite plugin: writes `nginx/answers.conf` beside the app's folder, for `docs/nginx.conf`. */
export function writeAnswers(): Plugin {
  let app = ''
  let failed = false
  return {
    name: 'deal-chat:nginx-answers',
    apply: 'build',
    configResolved({ root, build }) {
      app = resolve(root, build.outDir)
    },
    buildEnd(error) {
      failed = error !== undefined
    },
    renderError() {
      failed = true
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (failed) return
        const file = resolve(app, '../nginx/answers.conf')
        const answers = await answersForNginx(await loadAppFiles(app))
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, answers)
      },
    },
  }
}
