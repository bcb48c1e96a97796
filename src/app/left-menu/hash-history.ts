import { stepsBeforeReload, stepsHere } from '../../shared/history-steps/history-steps.ts'

/** The frame's history, by hash. */
export interface HashHistory {
  /** Adds an entry. */
  push(hash: string): void
  /** Changes the address of the current entry. */
  replace(hash: string): void
  /** Goes one step back within the app; false on the frame's first entry. */
  back(): boolean
  /** Calls `onMove` after back, forward, or a typed address. Returns the function that unsubscribes. */
  follow(onMove: () => void): () => void
}

/** Limit of address changes: browsers refuse more than a hundred in half a minute (Safari throws). */
const WINDOW_MS = 30_000
const WRITTEN_IN_WINDOW = 60
const LATER_MS = 1_000

/**
 * Creates the history. Each entry's state counts the steps that led to it, so that "back" never leaves the app: a frame
 * shares its history with the page around it. Fast changes are throttled, and flushed before any other change.
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
    written = [...recentlyWritten(), performance.now()]
    waiting = null
  }

  function recentlyWritten(): readonly number[] {
    const start = performance.now() - WINDOW_MS
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
        // A pending change belongs to the previous entry.
        waiting = null
        isLeaving = false
        onMove()
      }
      addEventListener('popstate', move, { signal: ending.signal })
      return () => ending.abort()
    },
  }
}
