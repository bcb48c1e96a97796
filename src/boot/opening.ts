import type { Opening } from '../app/shell/app.tsx'
import type { OpenedItem } from '../chat/opening/open-item.ts'

/** The opening's request, with its answer as soon as there is one. */
export function opening(promise: Promise<OpenedItem>): Opening {
  let answer: OpenedItem | null = null
  promise.then(
    (opened) => {
      answer = opened
    },
    // The query that adopts the promise reads its failure; until then it must not count as unhandled.
    () => undefined,
  )
  return { promise, answer: () => answer }
}
