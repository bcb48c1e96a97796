import type { Machine } from '../../../tools/machine.ts'

/** A machine as a test describes it. */
export interface DescribedMachine {
  files?: string[]
  env?: Record<string, string>
  isRoot?: boolean
  /** What a command puts on the disk, by the words in it. */
  brings?: Record<string, string[]>
  /** Everything that is run hangs. */
  isStuck?: boolean
}

/** That machine, what was run on it, and its clock. */
export function machineOf({ files = [], env = {}, isRoot = false, brings = {}, isStuck }: DescribedMachine) {
  const disk = new Set(files)
  const commands: string[] = []
  const clock = { now: 0 }
  const machine: Machine = {
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
    say: () => undefined,
  }
  return { machine, commands, clock }
}
