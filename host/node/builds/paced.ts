import { setTimeout as sleep } from 'node:timers/promises'

/**
 * However many ask, a job runs once in `everyMs`, and never twice at a time. Whoever asks waits for a run that begins
 * after that. The job may not fail.
 */
export function paced(everyMs: number, job: () => Promise<void>): () => Promise<void> {
  let beganAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> = Promise.resolve()
  let coming: Promise<void> | undefined

  async function run(before: Promise<void>): Promise<void> {
    await before
    // Not the clock, which may be set back.
    const waitMs = beganAt + everyMs - performance.now()
    if (waitMs > 0) await sleep(waitMs)
    coming = undefined
    beganAt = performance.now()
    running = job()
    await running
  }

  return () => {
    coming ??= run(running)
    return coming
  }
}
