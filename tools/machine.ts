/** All that a search for a program touches, so that tests can describe a machine. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  exists(path: string): boolean
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
