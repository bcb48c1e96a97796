import { searchedWords } from '../../../chat/inbox/inbox-data.ts'

/** Time without a further letter after which typed words are searched for. */
const SETTLED_MS = 350

/** The words of a filter while they are typed. */
export interface TypedWords {
  readonly type: (words: string) => void
  /** False while further letters are waited for. */
  readonly areSettled: () => boolean
  readonly stop: () => void
}

/** Creates the typed words of one loader, which are empty. `onSettled`: no further letter came for a while. */
export function createTypedWords(onSettled: () => void): TypedWords {
  let typed = ''
  let isSettled = true
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    type(words) {
      const isSame = searchedWords(words) === typed
      typed = searchedWords(words)
      if (isSame) return
      isSettled = false
      clearTimeout(timer)
      timer = setTimeout(() => {
        isSettled = true
        onSettled()
      }, SETTLED_MS)
    },
    areSettled: () => isSettled,
    stop: () => clearTimeout(timer),
  }
}
