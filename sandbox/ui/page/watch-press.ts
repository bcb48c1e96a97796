/** Ten times a second: a write may follow its press at once, and the server doesn't wait long for the report. */
const LOOK_MS = 100
/** A press that lasts is told again, for the server forgets one after some seconds. */
const AGAIN_MS = 1_000

/**
 * Tells the server whether somebody has just pressed something: a press in the app's frame is this page's as well. There
 * is no event for it, so the page looks.
 */
export function watchPress(address: string, isPressed: () => boolean): void {
  let told = { isActive: false, at: 0 }
  let last: Promise<unknown> = tell(address, false)

  const look = () => {
    const isActive = isPressed()
    const isNews = isActive !== told.isActive || (isActive && performance.now() - told.at >= AGAIN_MS)
    if (!isNews) return
    told = { isActive, at: performance.now() }
    // One after another, so that none overtakes a newer one.
    last = last.then(() => tell(address, isActive))
  }
  setInterval(() => {
    if (!document.hidden) look()
  }, LOOK_MS)
  // A press in the frame takes the focus there.
  addEventListener('blur', look)
  addEventListener('focusin', look)
}

async function tell(address: string, isActive: boolean): Promise<void> {
  const body = JSON.stringify({ isActive })
  // A report that is lost is made good by the next.
  await fetch(address, { method: 'POST', body }).catch(() => null)
}
