import { afterAll, vi } from 'vitest'

// Runs before each file of component tests, since files share a page: each begins with empty storage, no hash and
// instances of the app's modules of its own, some of which keep texts while the page lives.
vi.resetModules()
if ('localStorage' in globalThis && 'document' in globalThis) {
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  document.body.replaceChildren()
}

// An import that is under way when a file ends would never be answered, and neither would the next file's of the same
// module, which waits for it.
afterAll(() => vi.dynamicImportSettled())
