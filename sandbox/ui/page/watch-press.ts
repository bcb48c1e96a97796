/**
 * Interval of checks, in milliseconds: a write may follow its press at once, and the server waits only briefly for the
 * report.
 */
const CHECK_MS = 100
/** Interval of repeated reports of a lasting press, which the server forgets after some seconds. */
const AGAIN_MS = 1_000

/**
 * Reports user activation to the server. A press in the app's frame activates this page too, without an event, so the
 * page polls.
 */
export function watchPress(address: string, isPressed: () => boolean): void {
  let reported = { isActive: false, at: 0 }
  let last: Promise<unknown> = report(address, false)

  const check = () => {
    const isActive = isPressed()
    const isChange =
      isActive !== reported.isActive || (isActive && performance.now() - reported.at >= AGAIN_MS)
    if (!isChange) return
    reported = { isActive, at: performance.now() }
    // In sequence, so that an older report can't overtake a newer one.
    last = last.then(() => report(address, isActive))
  }
  setInterval(() => {
    if (!document.hidden) check()
  }, CHECK_MS)
  // A press in the frame moves the focus there.
  addEventListener('blur', check)
  addEventListener('focusin', check)
}

async function report(address: string, isActive: boolean): Promise<void> {
  const body = JSON.stringify({ isActive })
  // A lost report is repeated by the next.
  await fetch(address, { method: 'POST', body }).catch(() => null)
}
