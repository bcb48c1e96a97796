import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A folder with the content of a clean clone. */
export interface ProjectCopy {
  readonly folder: string
  remove(): Promise<void>
}

/**
 * Copies only the files that git tracks. The installed packages are linked one by one: Vite's cache in `node_modules` is
 * then the copy's own, and starts empty, as after `npm ci`.
 */
export async function copyProject(): Promise<ProjectCopy> {
  // Vite watches and serves real paths; macOS' temporary folder is a link.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'deal-chat-clone-')))
  // A checkout may belong to another user than the one who runs its tests, as in containers.
  const ask = ['-c', 'safe.directory=*', 'ls-files', '-z']
  const { stdout } = await promisify(execFile)('git', ask)
  const files = stdout.split('\0').filter((file) => file !== '' && existsSync(file))
  await Promise.all(files.map((file) => cp(file, join(folder, file))))
  await linkPackages(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to)
  const names = (await readdir(from)).filter((name) => name === '.bin' || !name.startsWith('.'))
  await Promise.all(names.map((name) => symlink(join(from, name), join(to, name), 'junction')))
}
