import type { InboxRow as Row } from '../../../chat/inbox/inbox-row.ts'
import type { Stage } from '../../../chat/inbox/stage/stage-book.ts'
import type { RowWords } from './row-words.ts'

/** Props of a row and of its lines. */
export interface InboxRowProps {
  row: Row
  /** The stage of the item; null: not known, or none. */
  stage: Stage | null
  words: RowWords
  meId: number | null
  /** The portal's time, in milliseconds, as of the last minute. */
  now: number
  quietDays: number
  /** True for the one row in the tab order. */
  isActive: boolean
  /** True for the row whose chat is shown. */
  isChosen: boolean
  onOpen: (row: Row) => void
  onRetry: (key: string) => void
  isRetrying: boolean
}
