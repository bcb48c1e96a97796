import { vi } from 'vitest'
import type { SandboxSession } from '../../sandbox/index.ts'

/**
 * Puts the sandbox's bridge in place of the portal's page: names the frame, and answers what it posts to its parent's origin.
 * Returns the function that ends this; `vi.unstubAllGlobals()` gives `parent` back. Needs happy-dom.
 */
export function standInForPortalPage(session: SandboxSession, appOrigin: string): () => void {
  let isOpen = true
  const bridge = session.bridge(appOrigin, (data) => {
    if (!isOpen) return
    const { origin } = session
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: window.parent }))
  })
  window.name = session.frameName
  vi.stubGlobal('parent', {
    postMessage: (message: string, target: string) => {
      // As in a browser: a target that is no address is an error, and another page's gets nothing.
      const isMeant = target === '*' || new URL(target).origin === session.origin
      if (isOpen && isMeant) setTimeout(() => void bridge.receive(message, appOrigin))
    },
  })
  return () => {
    isOpen = false
  }
}
