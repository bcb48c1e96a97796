import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import type { InboxState } from './inbox-state.ts'

const NOTHING = (): void => undefined
const NO_COUNT = { count: 0, isComplete: false }

/** The rows of the inbox by this filter, loaded as they are needed, and kept fresh. */
export function useInbox(_filter: InboxFilter): InboxState {
  return {
    rows: [],
    counts: { waiting: NO_COUNT, all: NO_COUNT, quiet: NO_COUNT, 'no-chat': NO_COUNT },
    blocking: null,
    attempt: 0,
    again: { onRetry: NOTHING, isRetrying: false },
    isLoading: true,
    partFailure: null,
    hasMore: false,
    isLoadingMore: false,
    loadMore: NOTHING,
    show: NOTHING,
    retryRow: NOTHING,
    hold: NOTHING,
    waitingChanges: 0,
    applyChanges: NOTHING,
    stages: [],
    kinds: [],
    staleSince: null,
    refresh: NOTHING,
    update: NOTHING,
    meId: null,
  }
}
