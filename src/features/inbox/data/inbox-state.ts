import type { InboxKind } from '../../../chat/inbox/inbox-data.ts'
import type { InboxList } from '../../../chat/inbox/inbox-list.ts'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import type { Failure } from '../../../portal/failure.ts'
import type { Retry } from '../../../shared/errors/try-again.tsx'

/** The inbox, for a screen. */
export interface InboxState {
  /** The rows of the filter's group, in its order; none moves while the pointer or the focus is on the list (`hold`). */
  readonly rows: readonly InboxRow[]
  /** The row of the item that was asked for by itself; null: none, or not loaded yet. */
  readonly chosen: InboxRow | null
  readonly counts: InboxList['counts']
  /** Null: there is something to show, or it is being loaded. */
  readonly blocking: Failure | null
  /** Number that differs for each blocking failure. */
  readonly attempt: number
  /** Props of the control that sends what failed again: the whole, or the part. */
  readonly again: Retry
  /** True until the first rows with their items' facts are there. */
  readonly isLoading: boolean
  /** A page or a part that failed after rows were there, which stay. Null: none. */
  readonly partFailure: Failure | null
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly loadMore: () => void
  /** Tells which rows are in view, by key: their chats are looked up, then their client and faces. */
  readonly show: (keys: readonly string[]) => void
  /** Reads the parts of a row again that failed. */
  readonly retryRow: (key: string) => void
  /** Holds the order while the pointer or the focus is in the list; new orders wait. */
  readonly hold: (isHeld: boolean) => void
  /** Number of rows that came, went or moved meanwhile. */
  readonly waitingChanges: number
  readonly applyChanges: () => void
  readonly stages: StageBook
  readonly kinds: readonly InboxKind[]
  /** Time at which the data was last confirmed, while requests fail; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Asks for changes at once. */
  readonly refresh: () => void
  /** Puts what a write has changed into a row (stage, unread) without a request. */
  readonly update: (key: string, change: (row: InboxRow) => InboxRow) => void
  /** Null: not known. */
  readonly meId: number | null
}
