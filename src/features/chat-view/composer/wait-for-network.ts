import { readMe } from '../../../chat/opening/open-item.ts'
import { failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { onlineOrAfter } from '../../../shared/network/online-or-after.ts'

/** Longest time from its press for which a message or a file waits for the network and then goes by itself, in milliseconds. */
const WAITS_MS = 10 * 60_000
/** Pause before the portal is asked again without a sign of the browser's, in milliseconds. */
const ASK_AGAIN_MS = 30_000

/** Time of a press by two clocks: one may be set back, the other stands still while the device sleeps. */
export interface Press {
  /** By the device's clock, in Unix milliseconds. */
  readonly wall: number
  /** By the page's clock, in milliseconds. */
  readonly page: number
}

export function pressNow(): Press {
  return { wall: Date.now(), page: performance.now() }
}

/** Time for which a press still counts, in milliseconds; 0: none, or no such press. */
export function timeLeft(pressed: Press | undefined): number {
  if (pressed === undefined) return 0
  const { wall, page } = pressed
  return Math.max(0, WAITS_MS - Math.max(Date.now() - wall, performance.now() - page))
}

/**
 * Waits until the portal is in reach. False: not within the time that `left` tells, in milliseconds. `wait` resolves when
 * the browser tells of a network, or after a time in milliseconds.
 */
export async function networkIsBack(
  portal: Pick<Portal, 'call'>,
  left: () => number,
  wait: (ms: number) => Promise<void> = onlineOrAfter,
): Promise<boolean> {
  for (let isFirst = true; ; isFirst = false) {
    const ms = left()
    if (ms <= 0) return false
    if (!(isFirst && navigator.onLine)) await wait(Math.min(ms, ASK_AGAIN_MS))
    if (left() <= 0) return false
    if (await isInReach(portal)) return true
  }
}

/** True unless the portal is asked in vain. The browser's "offline" is a guess. */
export async function isInReach(portal: Pick<Portal, 'call'>): Promise<boolean> {
  try {
    await portal.call(readMe().me)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure.kind !== 'offline' && failure.kind !== 'unreachable' && failure.kind !== 'timeout'
  }
}
