import { vi } from 'vitest'

let report: (isInView: boolean) => void = () => undefined

/** Replaces the IntersectionObserver by which the app sees if its frame is in view; `tellView` reports a change of it. */
export function standInForView(): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        report = (isIntersecting) => tell([{ isIntersecting }])
      }
      observe() {}
      disconnect() {}
    },
  )
}

/** Scrolls the frame out of view, or back into it. */
export function tellView(isInView: boolean): void {
  report(isInView)
}
