/** A limit in time that can be set anew. */
export interface Deadline {
  /** Resolves when the time has passed. */
  readonly passed: Promise<null>
  /** Lets it pass in `ms` milliseconds from now. */
  readonly extend: (ms: number) => void
  readonly cancel: () => void
}

/** Starts a limit of `ms` milliseconds. */
export function startDeadline(ms: number): Deadline {
  let timer: ReturnType<typeof setTimeout>
  let pass: () => void = () => undefined
  const passed = new Promise<null>((resolve) => {
    pass = () => resolve(null)
    timer = setTimeout(pass, ms)
  })
  const cancel = () => clearTimeout(timer)
  return {
    passed,
    extend(next) {
      cancel()
      timer = setTimeout(pass, next)
    },
    cancel,
  }
}
