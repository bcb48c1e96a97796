import type { InboxData } from '../../../chat/inbox/inbox-data.ts'
import type { InboxView } from '../../../chat/inbox/next-job.ts'
import type { Failure } from '../../../portal/failure.ts'

/** The inbox's data where all screens find it. */
export interface InboxStore {
  readonly get: () => InboxData | undefined
  readonly set: (data: InboxData) => void
}

/** The state of the loading. */
export interface LoaderState {
  readonly isBusy: boolean
  readonly isLoadingMore: boolean
  /** Failure of the last step; null: it went well. */
  readonly failure: Failure | null
  /** An error that is no failure of the portal: a defect. */
  readonly defect?: unknown
}

/** The state before the first step, and between steps that went well. */
export const IDLE: LoaderState = { isBusy: false, isLoadingMore: false, failure: null }

/** Loads what the screen needs, one request at a time; a step that failed is repeated by itself. */
export interface InboxLoader {
  readonly state: () => LoaderState
  readonly subscribe: (changed: () => void) => () => void
  /** Takes over what the screen shows. */
  readonly view: (view: Pick<InboxView, 'filter' | 'list'>) => void
  readonly show: (keys: readonly string[]) => void
  /** Reads this row as well, whatever the list has; null: none. */
  readonly choose: (key: string | null) => void
  readonly loadMore: () => void
  /** Reads what failed again; of one row, where its key is given. */
  readonly retry: (key?: string) => void
  /** Starts what is needed, after the data changed. */
  readonly wake: () => void
  /** Looks for changes; `skipped`: a step is under way, or the data changed meanwhile. Throws `PortalError`. */
  readonly look: (signal: AbortSignal) => Promise<'done' | 'skipped'>
  readonly stop: () => void
}
