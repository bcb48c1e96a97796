import { quickStyles } from './quick-styles.ts'

// A setup file: Testing Library asks the document's window, the app the global function, which stays happy-dom's own.
const page = globalThis.document?.defaultView
// Files share a page.
if (page && !('isQuick' in page.getComputedStyle)) {
  const compute = page.getComputedStyle.bind(page)
  page.getComputedStyle = Object.assign(quickStyles(compute), { isQuick: true })
}
