import { installPackages } from './install-packages.ts'
import type { System } from './system.ts'
import { withDeadline } from './with-deadline.ts'

/** The system, with the path of Playwright's browser. */
export interface ChromiumSystem extends System {
  /** Path of Playwright's own Chromium; the file may be missing. */
  playwrightPath: string
}

/** Playwright's command line, run by `node`, so that neither a shell nor the PATH is needed. */
const PLAYWRIGHT_CLI = 'node_modules/@playwright/test/cli.js'

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']

/** Program names on the PATH, Chromium first, since the others update themselves. */
const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const MAC_PATHS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_FOLDERS = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
const WINDOWS_PATHS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Time limits in milliseconds: a download takes a minute or two; one that hangs must not cost the whole test run. */
const DOWNLOAD_WITHIN_MS = 120_000
const CONNECT_WITHIN_MS = 15_000
const LISTS_WITHIN_MS = 60_000
const PACKAGE_WITHIN_MS = 120_000
const ANSWER_WITHIN_MS = 20_000

/** Time limit of the whole search, in milliseconds: each of those once, and some time for browsers that don't run. */
export const SEARCH_WITHIN_MS = 360_000

/**
 * Path of a Chromium for tests: named by the environment, the system's, Playwright's, or, as root or in CI, the
 * distribution's package. Rejects with instructions when there is none.
 */
export async function findChromium(machine: ChromiumSystem): Promise<string> {
  const system = withDeadline(machine, SEARCH_WITHIN_MS)
  return (
    named(system) ??
    (await installed(system)) ??
    (await fromPlaywright(system)) ??
    (await fromDistribution(system)) ??
    nowhere(system)
  )
}

/** The browser named by an environment variable; throws when that file doesn't exist. */
function named({ env, exists }: ChromiumSystem): string | undefined {
  for (const variable of VARIABLES) {
    const path = env[variable]
    if (path === undefined || path === '') continue
    if (!exists(path)) throw new Error(`${variable} is ${path}, and there is no such file.`)
    return path
  }
  return undefined
}

async function installed(system: ChromiumSystem): Promise<string | undefined> {
  for (const path of usualPaths(system)) if (system.exists(path) && (await runs(system, path))) return path
  return undefined
}

function usualPaths({ env, platform }: ChromiumSystem): string[] {
  if (platform === 'win32') {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? [])
    return WINDOWS_PATHS.flatMap((path) => folders.map((folder) => `${folder}\\${path}`))
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  const onPath = PROGRAMS.flatMap((program) => folders.map((folder) => `${folder}/${program}`))
  return platform === 'darwin' ? [...MAC_PATHS, ...onPath] : onPath
}

/** True when the browser starts: Ubuntu's `chromium-browser` can be a stub, and a download can lack libraries. */
async function runs(system: ChromiumSystem, path: string): Promise<boolean> {
  // On Windows, `--version` opens a window.
  if (system.platform === 'win32') return true
  return system.run(path, ['--version'], { timeoutMs: ANSWER_WITHIN_MS })
}

async function fromPlaywright(system: ChromiumSystem): Promise<string | undefined> {
  const path = system.playwrightPath
  if (system.exists(path) && (await runs(system, path))) return path
  system.print('No Chromium on this system. Downloading Playwright’s …')
  await system.run('node', [PLAYWRIGHT_CLI, 'install', '--no-shell', 'chromium'], {
    timeoutMs: DOWNLOAD_WITHIN_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: String(CONNECT_WITHIN_MS) },
  })
  return system.exists(path) && (await runs(system, path)) ? path : undefined
}

async function fromDistribution(system: ChromiumSystem): Promise<string | undefined> {
  const limits = { listsMs: LISTS_WITHIN_MS, packagesMs: PACKAGE_WITHIN_MS }
  return (await installPackages(system, ['chromium'], limits)) ? installed(system) : undefined
}

function nowhere({ platform }: ChromiumSystem): never {
  const withLibraries = platform === 'linux' ? ' --with-deps' : ''
  throw new Error(
    `The browser tests need a Chromium, and none could be found or installed. Run \`npx playwright install${withLibraries} chromium\`, or set CHROMIUM_PATH to one.`,
  )
}
