/** All that the search touches, so that tests can describe a machine. */
export interface ChromiumSystem {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  exists(path: string): boolean
  /** Where Playwright keeps its own Chromium, whether or not it is there. */
  playwrightPath: string
  /** Runs a program to its end, within a time. True when it ended well. */
  run(program: string, args: readonly string[], limits: RunLimits): Promise<boolean>
  /** Milliseconds since whenever. */
  now(): number
  /** Tells the person who waits what takes long. */
  say(line: string): void
}

/** How long a program may run, and what its environment has besides ours. */
export interface RunLimits {
  timeoutMs: number
  env?: Readonly<Record<string, string>>
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

/** Whether nobody is there to install a browser: `CI` is set, and doesn't say no. */
export function isCi({ CI = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return !['', '0', 'false'].includes(CI.toLowerCase())
}

/**
 * The path of a Chromium for tests: the one that the environment names, the system's, Playwright's, or, where
 * nobody is there to install one (as root, or in CI), the distribution's package.
 */
export async function findChromium(machine: ChromiumSystem): Promise<string> {
  const system = withinTime(machine)
  return (
    named(system) ??
    (await installed(system)) ??
    (await fromPlaywright(system)) ??
    (await fromDistribution(system)) ??
    nowhere(system)
  )
}

/** Many programs that hang one after another must not take longer together than the search may. */
function withinTime(system: ChromiumSystem): ChromiumSystem {
  const deadline = system.now() + SEARCH_WITHIN_MS
  return {
    ...system,
    run: async (program, args, limits) => {
      const timeoutMs = Math.min(limits.timeoutMs, deadline - system.now())
      return timeoutMs > 0 && (await system.run(program, args, { ...limits, timeoutMs }))
    },
  }
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
  const mayInstall = system.isRoot || isCi(system.env)
  if (!mayInstall || !system.exists('/usr/bin/apt-get')) return undefined
  system.say('No Chromium from Playwright. Installing the distribution’s package …')
  const asRoot = (timeoutMs: number, args: string[]) => {
    const [program, ...rest] = system.isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
    return system.run(program ?? 'apt-get', rest, {
      timeoutMs,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  // An unreachable list of packages needn't matter: the lists may be there already.
  await asRoot(LISTS_WITHIN_MS, ['update'])
  await asRoot(PACKAGE_WITHIN_MS, ['install', '-y', '--no-install-recommends', 'chromium'])
  return installed(system)
}

function nowhere({ platform }: ChromiumSystem): never {
  const withLibraries = platform === 'linux' ? ' --with-deps' : ''
  throw new Error(
    `The browser tests need a Chromium, and none could be found or installed. Run \`npx playwright install${withLibraries} chromium\`, or set CHROMIUM_PATH to one.`,
  )
}
