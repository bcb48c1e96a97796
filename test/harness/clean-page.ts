import { vi } from 'vitest'

// Runs before each file of component tests, since files share a page: each begins with empty storage, no hash and
// instances of the app's modules of its own, some of which keep texts while the page lives.
vi.resetModules()
if ('localStorage' in globalThis && 'document' in globalThis) {
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  document.body.replaceChildren()
}
