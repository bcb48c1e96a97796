import { expect, test } from 'vitest'
import { type ChromiumSystem, findChromium, SEARCH_WITHIN_MS } from '../../../tools/find-chromium.ts'
import { isCi } from '../../../tools/is-ci.ts'

const PLAYWRIGHTS = '/cache/chromium-1/chrome'

interface Machine {
  files?: string[]
  env?: Record<string, string>
  platform?: NodeJS.Platform
  isRoot?: boolean
  /** What a command puts on the disk, by the words in it. */
  brings?: Record<string, string>
  /** Programs that are there and don't run. */
  broken?: string[]
  /** Everything that is run hangs. */
  isStuck?: boolean
}

function machine({ files = [], env, platform = 'linux', isRoot = false, ...machine }: Machine) {
  const { brings = {}, broken = [], isStuck = false } = machine
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
    say: () => undefined,
  }
  return { system, commands, clock }
}

test('the environment’s browser goes before any other', async () => {
  const { system } = machine({
    files: ['/opt/chrome', '/usr/bin/chromium'],
    env: { CHROMIUM_PATH: '/opt/chrome' },
  })
  expect(await findChromium(system)).toBe('/opt/chrome')
})

test('Playwright’s variable is understood too', async () => {
  const env = { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/chrome' }
  expect(await findChromium(machine({ files: ['/opt/chrome'], env }).system)).toBe('/opt/chrome')
})

test('a variable that leads nowhere is named, not passed over', async () => {
  const { system } = machine({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '/gone' } })
  await expect(findChromium(system)).rejects.toThrow('CHROMIUM_PATH is /gone')
})

test('an empty variable counts as none', async () => {
  const { system } = machine({ files: ['/usr/bin/chromium'], env: { CHROMIUM_PATH: '' } })
  expect(await findChromium(system)).toBe('/usr/bin/chromium')
})

test('the system’s Chromium is used, and nothing is downloaded', async () => {
  const { system, commands } = machine({
    files: ['/usr/bin/google-chrome', '/usr/bin/chromium', PLAYWRIGHTS],
  })
  expect(await findChromium(system)).toBe('/usr/bin/chromium')
  expect(commands).toEqual([])
})

test('Edge is taken only where there is no Chromium and no Chrome', async () => {
  const edge = '/usr/bin/microsoft-edge'
  expect(await findChromium(machine({ files: [edge, '/usr/bin/google-chrome'] }).system)).not.toBe(edge)
  expect(await findChromium(machine({ files: [edge] }).system)).toBe(edge)
})

test('a program that only pretends to be a browser is passed over', async () => {
  const stub = '/usr/bin/chromium-browser'
  const { system } = machine({ files: [stub, PLAYWRIGHTS], broken: [stub] })
  expect(await findChromium(system)).toBe(PLAYWRIGHTS)
})

test('on macOS and Windows the usual places are looked at', async () => {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(await findChromium(machine({ platform: 'darwin', files: [mac] }).system)).toBe(mac)
  const windows = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  const env = { PROGRAMFILES: 'C:\\Program Files' }
  expect(await findChromium(machine({ platform: 'win32', files: [windows], env }).system)).toBe(windows)
})

test('where there is none, Playwright’s is downloaded', async () => {
  const { system, commands } = machine({ brings: { 'install --no-shell chromium': PLAYWRIGHTS } })
  expect(await findChromium(system)).toBe(PLAYWRIGHTS)
  expect(commands).toHaveLength(1)
})

test('in CI the distribution’s package is the last resort, by sudo', async () => {
  const { system, commands } = machine({
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

test('root needs no sudo', async () => {
  const { system, commands } = machine({
    files: ['/usr/bin/apt-get'],
    isRoot: true,
    brings: { 'apt-get install': '/usr/bin/chromium' },
  })
  await findChromium(system)
  expect(commands).toContain('apt-get update')
})

test('a person’s own machine is never asked for packages', async () => {
  const { system, commands } = machine({ files: ['/usr/bin/apt-get'] })
  await expect(findChromium(system)).rejects.toThrow()
  expect(commands.join()).not.toContain('apt-get')
})

test('without any, one message names the command', async () => {
  await expect(findChromium(machine({}).system)).rejects.toThrow(
    'npx playwright install --with-deps chromium',
  )
  await expect(findChromium(machine({ platform: 'darwin' }).system)).rejects.toThrow(
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

test('where everything hangs, the package is still tried, and the search ends in its time', async () => {
  const stub = '/usr/bin/chromium-browser'
  const { system, commands, clock } = machine({
    files: [stub, PLAYWRIGHTS, '/usr/bin/apt-get'],
    env: { CI: '1' },
    isStuck: true,
  })
  await expect(findChromium(system)).rejects.toThrow('npx playwright install')
  expect(commands.at(-1)).toContain('apt-get install')
  expect(clock.now).toBeLessThanOrEqual(SEARCH_WITHIN_MS)
})

test('any number of programs that hang take no longer', async () => {
  const files = ['/usr/local/bin', '/usr/bin'].flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome', 'chrome', 'microsoft-edge'].map(
      (name) => `${folder}/${name}`,
    ),
  )
  const { system, clock } = machine({
    files: [...files, PLAYWRIGHTS, '/usr/bin/apt-get'],
    isRoot: true,
    isStuck: true,
  })
  await expect(findChromium(system)).rejects.toThrow()
  expect(clock.now).toBe(SEARCH_WITHIN_MS)
})
