import { expect, test } from 'vitest'
import { type ChromiumSystem, findChromium, SEARCH_WITHIN_MS } from '../../../tools/find-chromium.ts'
import { isCi } from '../../../tools/is-ci.ts'

const PLAYWRIGHTS = '/cache/chromium-1/chrome'

interface FakeSystem {
  files?: string[]
  env?: Record<string, string>
  platform?: NodeJS.Platform
  isRoot?: boolean
  /** Files that a command creates, by words in the command. */
  brings?: Record<string, string>
  /** Programs that exist and don't run. */
  broken?: string[]
  /** True: every program hangs. */
  isStuck?: boolean
}

function fakeSystem({ files = [], env, platform = 'linux', isRoot = false, ...programs }: FakeSystem) {
  const { brings = {}, broken = [], isStuck = false } = programs
  const disk = new Set(files)
  const commands: string[] = []
  const clock = { now: 0 }
  const system: ChromiumSystem = {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    platform,
    isRoot,
    exists: (path) => disk.has(path),
    playwrightPath: PLAYWRIGHTS,
    run: async (program, args, { timeoutMs }) => {
      if (isStuck) clock.now += timeoutMs
      const command = [program, ...args].join(' ')
      if (args[0] === '--version') return !isStuck && !broken.includes(program)
      commands.push(command)
      for (const [words, path] of Object.entries(brings)) if (command.includes(words)) disk.add(path)
      return true
    },
    now: () => clock.now,
    print: () => undefined,
  }
  return { system, commands, clock }
}

test('the browser named by the environment is preferred', async () => {
  const { system } = fakeSystem({
    files: ['/opt/chrome', '/usr/bin/chromium'],
    env: { CHROMIUM_PATH: '/opt/chrome' },
  })
  expect(await findChromium(system)).toBe('/opt/chrome')
})

test('Playwright’s own variable is accepted too', async () => {
  const env = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/chrome' }
  expect(await findChromium(fakeSystem({ files: ['/opt/chrome'], env }).system)).toBe('/opt/chrome')
})

test('a variable with a missing path is an error', async () => {
  const { system } = fakeSystem({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/gone' } })
  await expect(findChromium(system)).rejects.toThrow('CHROMIUM_PATH is /gone')
})

test('an empty variable counts as unset', async () => {
  const { system } = fakeSystem({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '' } })
  expect(await findChromium(system)).toBe('/usr/bin/chromium')
})

test('the system’s Chromium is used, and nothing is downloaded', async () => {
  const { system, commands } = fakeSystem({
    files: ['/usr/bin/google-chrome', '/usr/bin/chromium', PLAYWRIGHTS],
  })
  expect(await findChromium(system)).toBe('/usr/bin/chromium')
  expect(commands).toEqual([])
})

test('Edge is taken only where there is no Chromium and no Chrome', async () => {
  const edge = '/usr/bin/microsoft-edge'
  expect(await findChromium(fakeSystem({ files: [edge, '/usr/bin/google-chrome'] }).system)).not.toBe(edge)
  expect(await findChromium(fakeSystem({ files: [edge] }).system)).toBe(edge)
})

test('a stub that doesn’t run is skipped', async () => {
  const stub = '/usr/bin/chromium-browser'
  const { system } = fakeSystem({ files: [stub, PLAYWRIGHTS], broken: [stub] })
  expect(await findChromium(system)).toBe(PLAYWRIGHTS)
})

test('on macOS and Windows the usual paths are searched', async () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(await findChromium(fakeSystem({ platform: 'darwin', files: [mac] }).system)).toBe(mac)
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  const env = { PROGRAMFILES: 'C:\\Program Files' }
  expect(await findChromium(fakeSystem({ platform: 'win32', files: [windows], env }).system)).toBe(windows)
})

test('without a browser, Playwright’s is downloaded', async () => {
  const { system, commands } = fakeSystem({ brings: { 'install --no-shell chromium': PLAYWRIGHTS } })
  expect(await findChromium(system)).toBe(PLAYWRIGHTS)
  expect(commands).toHaveLength(1)
})

test('in CI the distribution’s package is installed by sudo as the last resort', async () => {
  const { system, commands } = fakeSystem({
    files: ['/usr/bin/apt-get'],
    env: { CI: 'true' },
    brings: { 'apt-get install': '/usr/bin/chromium' },
  })
  expect(await findChromium(system)).toBe('/usr/bin/chromium')
  expect(commands.slice(1)).toEqual([
    'sudo -n apt-get update',
    'sudo -n apt-get install -y --no-install-recommends chromium',
  ])
})

test('root installs without sudo', async () => {
  const { system, commands } = fakeSystem({
    files: ['/usr/bin/apt-get'],
    isRoot: true,
    brings: { 'apt-get install': '/usr/bin/chromium' },
  })
  await findChromium(system)
  expect(commands).toContain('apt-get update')
})

test('no package is installed on a developer’s own machine', async () => {
  const { system, commands } = fakeSystem({ files: ['/usr/bin/apt-get'] })
  await expect(findChromium(system)).rejects.toThrow()
  expect(commands.join()).not.toContain('apt-get')
})

test('without any browser, the error names the command to run', async () => {
  await expect(findChromium(fakeSystem({}).system)).rejects.toThrow(
    'npx playwright install --with-deps chromium',
  )
  await expect(findChromium(fakeSystem({ platform: 'darwin' }).system)).rejects.toThrow(
    'npx playwright install chromium',
  )
})

for (const [CI, said] of [
  ['true', true],
  ['1', true],
  ['woodpecker', true],
  ['false', false],
  ['0', false],
  ['', false],
  [undefined, false],
] as const) {
  test(`CI=${CI} is ${said ? 'a' : 'no'} CI`, () => {
    expect(isCi({ CI })).toBe(said)
  })
}

test('if everything hangs, the package is still tried, and the search ends within its limit', async () => {
  const stub = '/usr/bin/chromium-browser'
  const { system, commands, clock } = fakeSystem({
    files: [stub, PLAYWRIGHTS, '/usr/bin/apt-get'],
    env: { CI: '1' },
    isStuck: true,
  })
  await expect(findChromium(system)).rejects.toThrow('npx playwright install')
  expect(commands.at(-1)).toContain('apt-get install')
  expect(clock.now).toBeLessThanOrEqual(SEARCH_WITHIN_MS)
})

test('many hanging programs don’t prolong the search', async () => {
  const files = ['/usr/local/bin', '/usr/bin'].flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'microsoft-edge'].map(
      (name) => `${folder}/${name}`,
    ),
  )
  const { system, clock } = fakeSystem({
    files: [...files, PLAYWRIGHTS, '/usr/bin/apt-get'],
    isRoot: true,
    isStuck: true,
  })
  await expect(findChromium(system)).rejects.toThrow()
  expect(clock.now).toBe(SEARCH_WITHIN_MS)
})
