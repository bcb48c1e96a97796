import { onTestFinished } from 'vitest'

/** Lets the pages of this test hear of no end, as those that crash: call it before the first one opens. */
export function deafenToItsEnd(): void {
  const stop = (event: Event) => event.stopImmediatePropagation()
  window.addEventListener('pagehide', stop, { capture: true })
  onTestFinished(() => {
    window.removeEventListener('pagehide', stop, { capture: true })
    // Nothing of them reaches the next test.
    window.dispatchEvent(new Event('pagehide'))
    sessionStorage.clear()
  })
}

/**
 * Gives the page the Web Locks of a browser, which happy-dom lacks, until the end of the test. `crash` ends every lock, as
 * the end of their pages does, without an event.
 */
export function provideLocks(): { crash: () => void } {
  const held = new Set<string>()
  const locks: Pick<LockManager, 'query'> & { request: (name: string, act: () => Promise<void>) => unknown } =
    {
      request: async (name, act) => {
        held.add(name)
        await act()
        held.delete(name)
      },
      query: async () => ({ held: [...held].map((name) => ({ name })), pending: [] }),
    }
  Object.defineProperty(navigator, 'locks', { value: locks, configurable: true })
  onTestFinished(() => {
    Reflect.deleteProperty(navigator, 'locks')
  })
  return { crash: () => held.clear() }
}
