import { RELOAD_PARAMETER, stepsHere } from '../shared/history-steps/history-steps.ts'
import { onlineOrAfter } from '../shared/network/online-or-after.ts'

/** Pause before the address is asked again; a connection that comes back ends it. */
const ASK_AGAIN_MS = 2_000
/** Limit of one question, in milliseconds. */
const ANSWERS_WITHIN_MS = 5_000
const SERVER_ERROR = 500

let isUnderWay = false

/**
 * Loads the page again by GET, with its query and hash: `location.reload()` would ask to post the portal's form again.
 * Asks the address first, until it answers: a frame that loads nothing shows the browser's error page, which has no way
 * back. `onWait` is called once, when there was no answer. A second call while the first waits does nothing.
 */
export async function reload(onWait: () => void): Promise<void> {
  if (isUnderWay) return
  isUnderWay = true
  for (let isFirst = true; !(await answers(location.href)); isFirst = false) {
    if (isFirst) onWait()
    await onlineOrAfter(ASK_AGAIN_MS)
  }
  isUnderWay = false
  const address = new URL(location.href)
  // The reload parameter changes, because browsers only scroll when nothing but the hash is new.
  if (address.hash !== '')
    address.searchParams.set(RELOAD_PARAMETER, `${stepsHere()}-${Date.now().toString(36)}`)
  location.replace(address)
}

/** True for any answer that is not a server's error, such as a proxy's while the host restarts. */
async function answers(address: string): Promise<boolean> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), ANSWERS_WITHIN_MS)
  try {
    const { status } = await fetch(address, { method: 'HEAD', cache: 'no-store', signal: limit.signal })
    return status < SERVER_ERROR
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
