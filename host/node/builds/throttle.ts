import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Throttles an async job: at most one run per `everyMs`, never two at a time. All callers share the next run that
 * starts after their call. The job must not reject.
 */
export function throttle(everyMs: number, job: () => Promise<void>): () => Promise<void> {
  let startedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined

  async function run(before: Promise<void>): Promise<void> {
    await before
    // Monotonic time: the wall clock can be set back.
    const waitMs = startedAt + everyMs - performance.now()
    if (waitMs > 0) await sleep(waitMs)
    next = undefined
    startedAt = performance.now()
    running = job()
    await running
  }

  return () => {
    next ??= run(running)
    return next
  }
}
