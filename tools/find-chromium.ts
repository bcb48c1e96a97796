import { installPackages } from './install-packages.ts'
import type { Machine } from './machine.ts'
import { withinTime } from './within-time.ts'

/** The machine, and where a browser may be on it. */
export interface ChromiumSystem extends Machine {
  /** Where Playwright keeps its own Chromium, whether or not it is there. */
  playwrightPath: string
}

/** What Playwright's own installer is called by; `node` so that no shell and no PATH is needed. */
const PLAYWRIGHT_CLI = 'node_modules/@playwright/test/cli.js'

const VARIABLES = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH']

/** Names on the PATH, Chromium first: it is the one that isn't updated under our feet. */
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

/** A download that moves takes a minute, two on a slow line; one that hangs must not cost the whole test run. */
const DOWNLOAD_WITHIN_MS = 120_000
const CONNECT_WITHIN_MS = 15_000
const LISTS_WITHIN_MS = 60_000
const PACKAGE_WITHIN_MS = 120_000
const ANSWER_WITHIN_MS = 20_000

/** All of the search: each of those once, with a little for browsers that don't run. */
export const SEARCH_WITHIN_MS = 360_000

/**
 * The path of a Chromium for tests: the one that the environment names, the system's, Playwright's, or, where
 * nobody is there to install one (as root, or in CI), the distribution's package.
 */
export async function findChromium(machine: ChromiumSystem): Promise<string> {
  const system = withinTime(machine, SEARCH_WITHIN_MS)
  return (
    named(system) ??
    (await installed(system)) ??
    (await fromPlaywright(system)) ??
    (await fromDistribution(system)) ??
    nowhere(system)
  )
}

/** A variable that leads nowhere is a mistake to correct, not a wish to pass over. */
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

/** Ubuntu has a `chromium-browser` that only says how to get one, and a download may lack libraries. */
async function runs(system: ChromiumSystem, path: string): Promise<boolean> {
  // On Windows `--version` opens a window.
  if (system.platform === 'win32') return true
  return system.run(path, ['--version'], { timeoutMs: ANSWER_WITHIN_MS })
}

async function fromPlaywright(system: ChromiumSystem): Promise<string | undefined> {
  const path = system.playwrightPath
  if (system.exists(path) && (await runs(system, path))) return path
  system.say('No Chromium on this machine. Downloading Playwright’s …')
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
