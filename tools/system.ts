/** The operating system as a search for a program uses it; tests pass a fake. */
export interface System {
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  isRoot: boolean
  exists(path: string): boolean
  /** Runs a program within a time limit. True when it exited with 0. */
  run(program: string, args: readonly string[], limits: RunLimits): Promise<boolean>
  /** Monotonic time in milliseconds. */
  now(): number
  /** Prints a line about a slow step. */
  print(line: string): void
}

/** Time limit of a program in milliseconds, and additions to its environment. */
export interface RunLimits {
  timeoutMs: number
  env?: Readonly<Record<string, string>>
}
