/**
 * Whether the person is still in this frame after `ms`: what opens over it takes the focus or hides it. Resolves to
 * false as soon as either is gone.
 */
export function staysHere(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const watching = new AbortController()
    const { signal } = watching
    const timer = setTimeout(() => end(isHere()), ms)
    addEventListener('blur', () => end(false), { signal })
    document.addEventListener('visibilitychange', () => end(false), { signal })

    function end(stays: boolean): void {
      clearTimeout(timer)
      watching.abort()
      resolve(stays)
    }
  })
}

/** In another tab of the card a frame has no size, and says nevertheless that it is visible. */
function isHere(): boolean {
  return document.hasFocus() && document.visibilityState === 'visible' && window.innerHeight > 0
}
