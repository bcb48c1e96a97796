// Runs before each file of component tests, since files share a page: each begins with empty storage and no hash.
if ('localStorage' in globalThis && 'document' in globalThis) {
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  document.body.replaceChildren()
}

export {}
