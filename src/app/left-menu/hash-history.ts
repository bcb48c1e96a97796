import { stepsBeforeReload, stepsHere } from '../../shared/history-steps/history-steps.ts'

/** The frame's own history, by hash. */
export interface HashHistory {
  /** A new entry, to which "back" leads from the next one. */
  push(hash: string): void
  /** The same entry under another address. */
  replace(hash: string): void
  /** One step back within the app; false where the frame was opened right here. */
  back(): boolean
  /** Calls `onMove` after back, forward, or an address typed by hand. What it returns ends that. */
  follow(onMove: () => void): () => void
}

/** Browsers refuse more than a hundred changes of an address in half a minute (Safari throws); we stay well below. */
const WINDOW_MS = 30_000
const WRITTEN_IN_WINDOW = 60
const LATER_MS = 1_000

/**
 * Each entry's state counts the steps that led to it, so that "back" never leaves the app: a frame's history is one
 * with that of the page around it. What somebody types very fast is written a little later, and before anything else.
 */
export function createHashHistory(): HashHistory {
  let waiting: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let written: readonly number[] = []
  let isLeaving = false
  if (history.state === null) history.replaceState({ steps: stepsBeforeReload() }, '')

  function write(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting === null) return
    history.replaceState({ steps: stepsHere() }, '', waiting)
    written = [...recentlyWritten(), Date.now()]
    waiting = null
  }

  function recentlyWritten(): readonly number[] {
    const start = Date.now() - WINDOW_MS
    return written.filter((at) => at > start)
  }

  return {
    push(hash) {
      write()
      history.pushState({ steps: stepsHere() + 1 }, '', hash)
    },
    replace(hash) {
      waiting = hash
      if (recentlyWritten().length < WRITTEN_IN_WINDOW) write()
      else timer ??= setTimeout(write, LATER_MS)
    },
    back() {
      write()
      // A second press before the browser has moved would leave the app.
      if (isLeaving) return true
      if (stepsHere() === 0) return false
      isLeaving = true
      history.back()
      return true
    },
    follow(onMove) {
      const ending = new AbortController()
      const move = () => {
        // What waited belongs to the entry that was left.
        waiting = null
        isLeaving = false
        onMove()
      }
      addEventListener('popstate', move, { signal: ending.signal })
      return () => ending.abort()
    },
  }
}
