import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { findSandboxRoot } from './sandbox-root.ts'

/** Base path of the page's scripts and styles, which keep their own paths for imports between them. */
export const MODULES_PATH = '/sandbox/modules/'

const SERVABLE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(ts|css)$/

/** Compiled scripts by file, shared by the sandboxes of a process: tests start hundreds. */
const compiled = new Map<string, { changed: number; code: string }>()

/** Serves `.ts` as JavaScript modules (types removed by Vite, cached until the file changes) and `.css` unchanged. */
export function serveModules(app: Hono): void {
  const root = findSandboxRoot()

  app.get(`${MODULES_PATH}*`, async (context) => {
    const path = new URL(context.req.url).pathname.slice(MODULES_PATH.length)
    const extension = SERVABLE.exec(path)?.[1]
    const file = join(root, path)
    if (extension === undefined || !(await exists(file))) return context.text('Not found', 404)
    const isScript = extension === 'ts'
    const body = isScript ? await script(file) : await readFile(file, 'utf8')
    const type = isScript ? 'text/javascript' : 'text/css'
    return context.body(body, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' })
  })
}

async function script(file: string): Promise<string> {
  const changed = (await stat(file)).mtimeMs
  const known = compiled.get(file)
  if (known?.changed === changed) return known.code
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), file, { sourcemap: false })
  compiled.set(file, { changed, code })
  return code
}

async function exists(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}
