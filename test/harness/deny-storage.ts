import { vi } from 'vitest'

/** Denies storage to the page, as a browser does to frames of other sites. The test restores its mocks. */
export function denyStorage(): void {
  for (const kind of ['sessionStorage', 'localStorage'] as const) {
    vi.spyOn(globalThis, kind, 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
  }
}
