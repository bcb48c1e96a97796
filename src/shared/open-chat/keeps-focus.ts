import { isFrameShown } from '../frame/is-frame-shown.ts'

/**
 * Whether the person is still in this frame after `ms`: what opens over it takes the focus or hides it. Resolves to
 * false as soon as either is gone.
 */
export function keepsFocus(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const watching = new AbortController()
    const { signal } = watching
    const timer = setTimeout(() => end(document.hasFocus() && isFrameShown()), ms)
    addEventListener('blur', () => end(false), { signal })
    document.addEventListener('visibilitychange', () => end(false), { signal })

    function end(stays: boolean): void {
      clearTimeout(timer)
      watching.abort()
      resolve(stays)
    }
  })
}
