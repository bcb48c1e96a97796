// A setup file for tests with a page. Node 25 and later have storage of their own, which is undefined unless a file is
// named for it, and Vitest leaves globals that exist as they are: the page's storage takes their place.
if ('document' in globalThis) {
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(globalThis, name, {
      value: document.defaultView?.[name],
      configurable: true,
      writable: true,
    })
  }
}

export {}
