import { isFrameShown } from '../frame/is-frame-shown.ts'

/**
 * Resolves to true when the frame keeps its focus and stays visible for `ms` milliseconds, so nothing has opened over it;
 * to false as soon as either is lost.
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
