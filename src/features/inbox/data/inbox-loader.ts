import { type InboxData, isPassing, newRow, withRows } from '../../../chat/inbox/inbox-data.ts'
import { FIRST_FILTER } from '../../../chat/inbox/inbox-filter.ts'
import { itemOfKey, keyOf } from '../../../chat/inbox/item-key.ts'
import { withoutFacts } from '../../../chat/inbox/load-facts.ts'
import { lookForChanges } from '../../../chat/inbox/look.ts'
import { type InboxView, nextJob } from '../../../chat/inbox/next-job.ts'
import { bringsMore, runJob } from '../../../chat/inbox/run-job.ts'
import { withRetry } from '../../../chat/inbox/with-retry.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { IDLE, type InboxLoader, type InboxStore, type LoaderState } from './loader-state.ts'
import { createStepRepeat } from './step-repeat.ts'
import { createTypedWords } from './typed-words.ts'

/** Creates the loader of a screen. It does nothing before the store has data. */
export function createInboxLoader(portal: Portal, store: InboxStore): InboxLoader {
  const ending = new AbortController()
  const { signal } = ending
  const listeners = new Set<() => void>()
  let state = IDLE
  let view: InboxView = { filter: FIRST_FILTER, list: [], shown: [], wantsMore: false }
  let inView: readonly string[] = []
  let chosen: string | null = null
  /** False until the screen has told its filter. */
  let isViewed = false
  let isRunning = false
  /** True when a step was wanted since the last one began. */
  let isWanted = false
  let isLooking = false
  /** The last access token that is known to be this person's: the first one read who this is. */
  let ownToken = portal.tokenNumber
  const repeat = createStepRepeat(() => retry())
  const words = createTypedWords(() => void run())

  function set(change: Partial<LoaderState>): void {
    state = { ...state, ...change }
    for (const changed of listeners) changed()
  }
  function replace(change: (data: InboxData) => InboxData): void {
    const data = store.get()
    const changed = data === undefined ? undefined : change(data)
    if (changed !== undefined && changed !== data) store.set(changed)
  }

  /** Runs step after step until nothing is needed, or one fails. */
  async function run(): Promise<void> {
    isWanted = true
    if (!isViewed || isRunning || isLooking) return
    isRunning = true
    try {
      // Something may be wanted between the last step and its end.
      while (isWanted && !isStopped()) {
        isWanted = false
        while (await step());
      }
    } finally {
      isRunning = false
      if (!signal.aborted && state.isBusy) set({ isBusy: false })
    }
  }

  function isStopped(): boolean {
    return signal.aborted || state.failure !== null || state.defect !== undefined
  }

  /** Runs one step; false: none is needed, or it failed. */
  async function step(): Promise<boolean> {
    const data = store.get()
    const job = data === undefined ? null : nextJob(data, view)
    // Words that are still being typed are waited for.
    if (data === undefined || job === null || (job.kind === 'search' && !words.areSettled())) {
      if (job === null) endMore()
      return false
    }
    set({ isBusy: true })
    const { filter } = view
    try {
      const { change, failure } = await runJob(portal, job, { data, filter }, signal)
      if (signal.aborted) return false
      replace(change)
      if (bringsMore(job)) endMore()
      if (failure !== null) return stopAt(failure)
      repeat.reset()
      // A step that changed nothing would be the next one again, without an end.
      return store.get() !== data || bringsMore(job)
    } catch (error) {
      if (signal.aborted) return false
      const failure = failureOf(error)
      if (failure === null) {
        set({ defect: error })
        return false
      }
      if (job.kind === 'facts') replace((now) => withoutFacts(now, failure))
      return stopAt(failure)
    }
  }

  function endMore(): void {
    view = { ...view, wantsMore: false }
    if (state.isLoadingMore) set({ isLoadingMore: false })
  }

  function stopAt(failure: Failure): false {
    set({ failure, isLoadingMore: false })
    repeat.plan(failure)
    return false
  }

  function retry(key?: string): void {
    repeat.cancel()
    if (signal.aborted) return
    replace((data) => withRetry(data, key === undefined ? null : [key]))
    if (state.failure !== null) set({ failure: null })
    void run()
  }

  async function look(aborted: AbortSignal): Promise<'done' | 'skipped'> {
    const data = store.get()
    if (isRunning || isLooking || data === undefined) return 'skipped'
    isLooking = true
    try {
      const { tokenNumber } = portal
      const options = { shown: view.shown, asksMe: tokenNumber !== ownToken }
      const now = await lookForChanges(portal, data, options, aborted)
      if (aborted.aborted || store.get() !== data) return 'skipped'
      if (portal.tokenNumber === tokenNumber) ownToken = tokenNumber
      // Repeats have ended, or were due while nobody saw the frame.
      if (state.failure !== null && isPassing(state.failure) && !repeat.isPlanned()) set({ failure: null })
      store.set(now)
      return 'done'
    } finally {
      isLooking = false
      void run()
    }
  }

  /** Takes the chosen row and those in view into account; a row that no list has is added. */
  function follow(): void {
    view = { ...view, shown: chosen === null ? inView : [...new Set([chosen, ...inView])] }
    const ref = chosen === null ? null : itemOfKey(chosen)
    if (ref !== null) {
      replace((data) =>
        data.rows[keyOf(ref)] === undefined ? withRows(data, [newRow(ref, data.crm)]) : data,
      )
    }
    // The screen may want more in the same moment: then one step takes both into account.
    queueMicrotask(() => void run())
  }

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    view({ filter, list }) {
      words.type(filter.words)
      view = { ...view, filter, list }
      isViewed = true
      void run()
    },
    show(keys) {
      inView = keys
      follow()
    },
    choose(key) {
      chosen = key
      follow()
    },
    loadMore() {
      if (view.wantsMore) return
      view = { ...view, wantsMore: true }
      set({ isLoadingMore: true })
      if (state.failure === null) void run()
      else retry()
    },
    retry,
    wake: follow,
    look,
    stop() {
      ending.abort()
      repeat.cancel()
      words.stop()
    },
  }
}
