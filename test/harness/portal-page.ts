import { vi } from 'vitest'
import type { SandboxSession } from '../../sandbox/index.ts'

/**
 * Puts the sandbox's bridge in place of the portal's page: names the frame, and answers what it posts to its parent.
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
    postMessage: (message: string) => {
      if (isOpen) setTimeout(() => void bridge.receive(message, appOrigin))
    },
  })
  return () => {
    isOpen = false
  }
}
