import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePorts } from '../free-ports.ts'
import { DEBIAN_MODULES } from './find-nginx.ts'
import { localConfig } from './local-config.ts'

/** A running nginx that serves the build with `docs/nginx.conf`. */
export interface RunningNginx {
  port: number
  url: string
  /** Process ID of the master, whose children serve. */
  pid: number
  /** Content of its logs and its standard error. */
  logs(): string
  /** Reloads the configuration, as `nginx -s reload` does; open requests go on. */
  reload(): void
  /** Ends it and removes its files. */
  stop(): Promise<void>
}

const READY_WITHIN_MS = 20_000
const LOOK_AGAIN_MS = 50

const project = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Starts the nginx `program` in a folder of its own on a free port, and waits until it listens. `change` edits the
 * configuration; `build` is the folder to serve, by default the project's `dist/`. Rejects when nginx doesn't start.
 */
export async function startNginx(
  program: string,
  change: (config: string) => string = (config) => config,
  build = join(project, 'dist'),
): Promise<RunningNginx> {
  const config = change(readFileSync(join(project, 'docs/nginx.conf'), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'deal-chat-nginx-'))
  const [port = 0] = await freePorts(1)
  const place = { port, folder, build, isRoot: process.getuid?.() === 0 }
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, localConfig(config, place))
  // Debian's files name the modules by a path relative to nginx's folder.
  symlinkSync(DEBIAN_MODULES, join(folder, 'modules'))

  const child = spawn(
    program,
    ['-p', folder, '-c', file, '-e', join(folder, 'error.log'), '-g', 'daemon off;'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      complaint += error.message
      resolve()
    })
    child.once('close', () => resolve())
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await listens(port))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop()
      throw new Error(`${program} doesn’t serve: ${complaint}`)
    }
    await sleep(LOOK_AGAIN_MS)
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    logs: () => complaint + read('access.log') + read('error.log'),
    reload: () => child.kill('SIGHUP'),
    stop,
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
