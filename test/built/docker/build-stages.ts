import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { buildContext } from './build-context.ts'
import { linkPackages } from './link-packages.ts'
import { type Instruction, readCommand, readOptions, readPairs } from './read-dockerfile.ts'

/** A build stage; a folder stands for the image's root. */
export interface Stage {
  root: string
  image: string
  folder: string
  env: Record<string, string>
  volumes: string[]
  user?: string
  health?: string[]
  command?: string[]
}

const ANYBODY_MAY_READ = 0o755

const execute = promisify(execFile)

/**
 * Runs a Dockerfile's instructions as plain commands, each stage in a folder of its own in `place`, and gives the last
 * stage. Rejects on unsupported instructions, so that none is skipped.
 */
export async function buildStages(
  instructions: readonly Instruction[],
  project: string,
  place: string,
): Promise<Stage> {
  const stages = new Map<string, Stage>()
  let stage: Stage | undefined
  for (const { name, text } of instructions) {
    if (name === 'FROM') {
      const [image = '', as, alias] = text.split(' ')
      const root = mkdtempSync(join(place, 'stage-'))
      chmodSync(root, ANYBODY_MAY_READ)
      stage = { root, image, folder: '/', env: {}, volumes: [] }
      if (as === 'AS' && alias !== undefined) stages.set(alias, stage)
    } else if (stage === undefined) {
      throw new Error(`${name} before FROM`)
    } else {
      await carryOut({ name, text }, stage, { stages, project })
    }
  }
  if (stage === undefined) throw new Error('No FROM')
  return stage
}

interface Around {
  stages: ReadonlyMap<string, Stage>
  project: string
}

async function carryOut({ name, text }: Instruction, stage: Stage, around: Around): Promise<void> {
  switch (name) {
    case 'WORKDIR':
      stage.folder = resolve(stage.folder, text)
      mkdirSync(inside(stage, stage.folder), { recursive: true })
      return
    // An argument that isn't given is its default.
    case 'ARG':
    case 'ENV':
      Object.assign(stage.env, readPairs(text))
      return
    case 'COPY':
      copy(text, stage, around)
      return
    case 'RUN':
      if (text === 'npm ci' && linkPackages(around.project, inside(stage, stage.folder))) return
      await run(text, stage)
      return
    case 'VOLUME':
      stage.volumes.push(text)
      return
    case 'USER':
      stage.user = text
      return
    case 'HEALTHCHECK':
      stage.health = readCommand(readOptions(text).rest.replace(/^CMD /, ''))
      return
    case 'CMD':
      stage.command = readCommand(text)
      return
    case 'LABEL':
      readPairs(text)
      return
    case 'EXPOSE':
      if (text !== stage.env['PORT']) throw new Error(`EXPOSE ${text}, and PORT is another`)
      return
    default:
      throw new Error(`Not understood: ${name} ${text}`)
  }
}

/** The local path for a path of the image. */
function inside({ root }: Stage, path: string): string {
  return join(root, path)
}

/** Copies a folder's contents, or a file into a folder, as an engine does. */
function copy(text: string, stage: Stage, { stages, project }: Around): void {
  const { options, rest } = readOptions(text)
  const words = rest.split(' ')
  const to = inside(stage, resolve(stage.folder, words.at(-1) ?? ''))
  for (const from of words.slice(0, -1)) {
    if (options['from'] === undefined) {
      const files = buildContext(project).filter((path) => from === '.' || path === from)
      if (files.length === 0) throw new Error(`COPY ${from}: there is no such file`)
      for (const file of files) place(join(project, file), join(to, file))
    } else {
      const other = stages.get(options['from'])
      if (other === undefined) throw new Error(`COPY --from=${options['from']}: there is no such stage`)
      const path = inside(other, from)
      place(path, statSync(path).isDirectory() ? to : join(to, basename(path)))
    }
  }
}

function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true })
}

/** Runs a shell command as the tests' user; `chown` without root changes to that user only. */
async function run(text: string, stage: Stage): Promise<void> {
  const isRoot = process.getuid?.() === 0
  const command = text
    .replaceAll(/(?<=\s)\/(?=\w)/g, `${stage.root}/`)
    .replaceAll(/\bchown \S+/g, (whole) => (isRoot ? whole : `chown ${process.getuid?.()}`))
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  // On failure, the error contains its output.
  await execute('/bin/sh', ['-c', command], {
    cwd: inside(stage, stage.folder),
    // `npm ci` uses npm's cache without revalidating each package; checksums are still verified.
    env: { ...env, npm_config_prefer_offline: 'true', ...stage.env },
  })
}

/** Makes all files outside the volumes read-only, or writable again with `mayWrite`. */
export function setReadOnly({ root, volumes }: Stage, mayWrite: boolean): void {
  const kept = new Set(volumes.map((volume) => join(root, volume)))
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => ({
    path: join(entry.parentPath, entry.name),
    isFolder: entry.isDirectory(),
  }))
  for (const { path, isFolder } of [...entries, { path: root, isFolder: true }]) {
    if (![...kept].some((folder) => path === folder || path.startsWith(`${folder}/`))) {
      chmodSync(path, (isFolder ? 0o555 : 0o444) | (mayWrite ? 0o200 : 0))
    }
  }
}
