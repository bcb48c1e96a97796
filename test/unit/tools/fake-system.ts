import type { System } from '../../../tools/system.ts'

/** Description of a fake system. */
export interface FakeSystem {
  files?: string[]
  env?: Record<string, string>
  isRoot?: boolean
  /** Files that a command creates, by words in the command. */
  brings?: Record<string, string[]>
  /** True: every program hangs. */
  isStuck?: boolean
}

/** Creates a fake system, and records its commands and clock. */
export function fakeSystem({ files = [], env = {}, isRoot = false, brings = {}, isStuck }: FakeSystem) {
  const disk = new Set(files)
  const commands: string[] = []
  const clock = { now: 0 }
  const system: System = {
    env,
    platform: 'linux',
    isRoot,
    exists: (path) => disk.has(path),
    run: async (program, args, { timeoutMs }) => {
      const command = [program, ...args].join(' ')
      commands.push(command)
      if (isStuck) {
        clock.now += timeoutMs
        return false
      }
      for (const [words, paths] of Object.entries(brings)) {
        if (command.includes(words)) for (const path of paths) disk.add(path)
      }
      return true
    },
    now: () => clock.now,
    print: () => undefined,
  }
  return { system, commands, clock }
}
