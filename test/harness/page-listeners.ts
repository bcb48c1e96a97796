type Added = Parameters<typeof globalThis.addEventListener>

/** Records the listeners that a page adds to its window. Returns how to remove them, as a browser does at a page's end. */
export function recordListeners(): () => void {
  const add = globalThis.addEventListener
  const added: Added[] = []
  globalThis.addEventListener = (...given: Added) => {
    added.push(given)
    add.apply(globalThis, given)
  }
  return () => {
    globalThis.addEventListener = add
    for (const [type, listener, options] of added) globalThis.removeEventListener(type, listener, options)
  }
}
