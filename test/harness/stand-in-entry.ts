// Stands in for the app's entry in tests of the page's script (`vitest.config.ts`).
window.entry?.()

declare global {
  interface Window {
    entry?: () => void
  }
}

export {}
