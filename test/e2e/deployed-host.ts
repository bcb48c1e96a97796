import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, loadConfigFromFile, mergeConfig } from 'vite'
import { freePorts } from '../../tools/free-ports.ts'
import { startProduction } from '../../tools/start-production.ts'

/** An address at which one build is deployed after another. */
export interface Deployment {
  /** `http://127.0.0.1:49152/` */
  readonly appUrl: string
  /** Stops the current build, and serves this one. */
  deploy(release: Release, settings?: Readonly<Record<string, string>>): Promise<void>
  /** Stops the host, and removes its folder. */
  end(): Promise<void>
}

/** `now` is the build under test; `next` is one after it, with the same chunks under other names. */
export type Release = 'now' | 'next'

/** Files that `npm start` needs besides `dist/`. */
const START = ['package.json', 'host/start.js']

/** Builds the app a second time, and prepares both builds in a separate folder, for a host on a free port. */
export async function createDeployment(portalOrigins: readonly string[]): Promise<Deployment> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'deal-chat-deployment-')))
  const of = (release: Release) => join(folder, release)
  for (const release of ['now', 'next'] as const) {
    for (const file of START) await cp(file, join(of(release), file))
    await cp('dist/host', join(of(release), 'dist', 'host'), { recursive: true })
  }
  await cp('dist/app', join(of('now'), 'dist', 'app'), { recursive: true })
  await buildAgain(join(of('next'), 'dist', 'app'))
  const [port = 0] = await freePorts(1)
  const builds = join(folder, 'builds')
  await mkdir(builds)
  let stop: () => Promise<void> = async () => undefined

  return {
    appUrl: `http://127.0.0.1:${port}/`,
    deploy: async (release, settings = {}) => {
      await stop()
      const environment = {
        PORT: String(port),
        PORTAL_ORIGINS: portalOrigins.join(','),
        BUILDS_FOLDER: builds,
      }
      const host = await startProduction({ ...environment, ...settings }, of(release))
      stop = host.stop
    },
    end: async () => {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Builds the same code with other hashes in asset names, as a change of all chunks would, and deltas to the first build. */
async function buildAgain(outDir: string): Promise<void> {
  const own = await loadConfigFromFile({ command: 'build', mode: 'production' })
  const names = 'assets/[name]-next[hash:8]'
  process.env['PREVIOUS_BUILDS'] = 'dist/app'
  const building = build(
    mergeConfig(own?.config ?? {}, {
      configFile: false,
      logLevel: 'error',
      build: {
        outDir,
        emptyOutDir: true,
        rolldownOptions: {
          output: {
            entryFileNames: `${names}.js`,
            chunkFileNames: `${names}.js`,
            assetFileNames: `${names}[extname]`,
          },
        },
      },
    }),
  )
  await building.finally(() => delete process.env['PREVIOUS_BUILDS'])
}
