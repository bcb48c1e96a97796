import { useState } from 'react'
import type { InboxRow } from '../../../chat/inbox/inbox-row.ts'
import type { RowMark } from '../../../chat/inbox/marks/mark-row-read.ts'
import { ownChat } from '../../../chat/inbox/own-chat.ts'
import { withoutUnread } from '../../../chat/inbox/without-unread.ts'
import { type Failure, PortalError } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'
import type { InboxState } from '../data/inbox-state.ts'

/** A row that is being marked as read, or made unread again. */
interface Mark {
  readonly name: string
  /** As it was before it was marked as read. */
  readonly before: InboxRow
  /** False: the mark is being taken back. */
  readonly isRead: boolean
}

/** `customers`: only a customer's conversation is unread, which is not marked from here: a channel may tell the customer. */
export type MarkEnding = RowMark | { readonly status: 'customers' }

/** The last mark, for its line. */
export interface MarkRead {
  /** Null: nothing was marked, or its line was closed. */
  readonly mark: Pick<Mark, 'name' | 'isRead'> | null
  readonly isPending: boolean
  readonly ending: MarkEnding | null
  /** The portal's refusal, with its reason; null: none. */
  readonly failure: Failure | null
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
  const [ending, setEnding] = useState<MarkEnding | null>(null)
  const action = useAction(async (wanted: Mark) => {
    if (portal === null) return
    setMark(wanted)
    setEnding(null)
    const { before, isRead } = wanted
    const { markRowRead, undoRead } = await loadMarks()
    const ended = await (isRead ? markRowRead(portal, before) : undoRead(portal, before))
    setEnding(ended)
    if (ended.status === 'done')
      update(before.key, (row) => (isRead ? withoutUnread(row) : withUnreadOf(row, before)))
  })
  const isDone = ending?.status === 'done' && !action.isPending && action.failure === null
  /** True while the last mark of this row can be taken back, or is under way. */
  const keepsUndo = ({ key }: InboxRow) =>
    action.isPending || (isDone && mark?.isRead === true && mark.before.key === key)
  return {
    mark,
    isPending: action.isPending,
    failure: action.failure,
    ending: action.isPending ? null : ending,
    run: (row, name) => {
      const chat = ownChat(row)
      if (chat !== null && (chat.unreadCount > 0 || chat.isMarkedUnread)) {
        action.run({ name, before: row, isRead: true })
      } else if (!keepsUndo(row) && row.customers.some(({ unreadCount }) => unreadCount > 0)) {
        setMark({ name, before: row, isRead: true })
        setEnding({ status: 'customers' })
      }
    },
    undo: isDone && mark?.isRead === true ? () => action.run({ ...mark, isRead: false }) : null,
    close: () => setMark(null),
  }
}

/** Fetches the code of the writes. Where it does not arrive, nothing is sent. */
async function loadMarks(): Promise<typeof import('../../../chat/inbox/marks/mark-row-read.ts')> {
  try {
    return await import('../../../chat/inbox/marks/mark-row-read.ts')
  } catch {
    throw new PortalError({ kind: 'unreachable', isUnsent: true })
  }
}

/** The row with the unread messages and the mark that it had before. */
function withUnreadOf(row: InboxRow, { chat }: InboxRow): InboxRow {
  if (row.chat.status !== 'found' || chat.status !== 'found') return row
  const { unreadCount, isMarkedUnread, lastReadId } = chat.value
  return {
    ...row,
    chat: { status: 'found', value: { ...row.chat.value, unreadCount, isMarkedUnread, lastReadId } },
  }
}
