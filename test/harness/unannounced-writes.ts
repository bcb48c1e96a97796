import type { LogRow } from '../../sandbox/index.ts'

/** The notice of typing, which the portal doesn't keep: a test that is about it looks at the requests. */
const TYPING = 'im.dialog.writing'

/** Problems with the writes among these rows: each announcement allows one write, and needs one. */
export function unannouncedWrites(rows: readonly LogRow[], announced: readonly RegExp[]): string[] {
  const left = [...announced]
  const surprises = rows
    .filter(({ write, method }) => write && method !== TYPING)
    .map(requestText)
    .filter((text) => {
      const index = left.findIndex((pattern) => pattern.test(text))
      if (index !== -1) left.splice(index, 1)
      return index === -1
    })
  return [
    ...surprises.map((text) => `a write that the test did not announce: ${text}`),
    ...left.map((pattern) => `a write was announced, and did not come: ${pattern}`),
  ]
}

/** A row without its answer: patterns match the app's request, not the portal's answer. */
export function requestText({ answer: _answer, ...row }: LogRow): string {
  return JSON.stringify(row)
}
