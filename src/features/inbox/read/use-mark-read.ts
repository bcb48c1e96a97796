import { useState } from 'react'
import type { InboxRow, RecentChat } from '../../../chat/inbox/inbox-row.ts'
import {
  type MarkOutcome,
  markChatRead,
  markChatUnread,
  type ReadKind,
  unreadIn,
  withRead,
} from '../../../chat/inbox/read-row.ts'
import type { Failure } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'
import type { InboxState } from '../data/inbox-state.ts'

/** A chat as it was before it was marked as read. */
interface Mark {
  readonly key: string
  readonly name: string
  readonly before: RecentChat
  readonly kind: ReadKind
  /** False: the mark is being taken back. */
  readonly isRead: boolean
}

/** The last mark, for its line. */
export interface MarkRead {
  /** Null: nothing was marked, or its line was closed. */
  readonly mark: Pick<Mark, 'name' | 'isRead'> | null
  readonly isPending: boolean
  /** The reason why it is not, or not certainly, done; null: none was given, or it is done. */
  readonly failure: Failure | null
  readonly outcome: MarkOutcome | null
  /** Marks a row's chat as read, by one write; does nothing where nothing is unread. */
  readonly run: (row: InboxRow, name: string) => void
  /** Takes the last mark back, by one write; null: there is none to take back. */
  readonly undo: (() => void) | null
  readonly close: () => void
}

/** Marks chats of the list as read, one write a press, and takes the last one back. */
export function useMarkRead(update: InboxState['update']): MarkRead {
  const { portal } = useAppContext()
  const [mark, setMark] = useState<Mark | null>(null)
  const [outcome, setOutcome] = useState<MarkOutcome | null>(null)
  const action = useAction(async (wanted: Mark) => {
    if (portal === null) return
    setMark(wanted)
    setOutcome(null)
    const { key, before, kind, isRead } = wanted
    const ending = await (isRead ? markChatRead(portal, before, kind) : markChatUnread(portal, before, kind))
    setOutcome(ending)
    if (ending === 'done') update(key, (row) => withRead(row, before, isRead))
  })
  const isDone = outcome === 'done' && !action.isPending && action.failure === null
  return {
    mark,
    isPending: action.isPending,
    failure: action.failure,
    outcome: action.isPending ? null : outcome,
    run: (row, name) => {
      const before = row.chat.status === 'found' ? row.chat.value : null
      const kind = before === null ? null : unreadIn(before)
      if (before !== null && kind !== null) action.run({ key: row.key, name, before, kind, isRead: true })
    },
    undo: isDone && mark?.isRead === true ? () => action.run({ ...mark, isRead: false }) : null,
    close: () => setMark(null),
  }
}
