// `npm start`. Plain JavaScript, so that it runs, and names the missing build, before anything is built.
import { existsSync } from 'node:fs'

const built = ['../dist/host/node.js', '../dist/app/index.html'].map((path) => new URL(path, import.meta.url))

if (built.every((file) => existsSync(file))) {
  await import(built[0].href)
} else {
  process.stderr.write(
    'There is no build of Deal Chat yet. Make one, then start again:\n\n  npm run build\n\n',
  )
  process.exitCode = 1
}
