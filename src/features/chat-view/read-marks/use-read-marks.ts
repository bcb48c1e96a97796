import { createContext, useContext, useState } from 'react'
import { markUnread } from '../../../chat/composing/conversation-writes.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import { isUnreadFrom } from '../../../chat/timeline/is-unread-from.ts'
import { isReadUpTo } from '../../../chat/writes/looks.ts'
import { unlessFailed, writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { markRead } from '../../../chat/writes/writes.ts'
import type { Failure } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'

/** A change of what the current user has read of a chat. */
export interface ReadMark {
  /** `read`: all messages up to this one; `unread`: this message and all later ones. */
  readonly as: 'read' | 'unread'
  readonly messageId: number
}

/** Outcome of a change that is not certainly done. */
export interface ReadMarkProblem {
  readonly mark: ReadMark
  /** `refused`: by the portal; `not-done`: a look says so; `uncertain`: the answer got lost, and no look could tell. */
  readonly kind: 'refused' | 'not-done' | 'uncertain'
  /** Null: the portal gave no reason. */
  readonly failure: Failure | null
}

/** Marks messages of the chat as read or unread, one write a press. */
export interface ReadMarks {
  /** Writes the mark, then polls. Does nothing while an earlier one is under way. */
  readonly set: (mark: ReadMark) => void
  /** The mark that is being written; null: none. */
  readonly pending: ReadMark | null
  /** Problem of the last mark; null: it is done, or there was none. */
  readonly problem: ReadMarkProblem | null
  /** The last mark that was done; null: none. */
  readonly done: ReadMark | null
}

const NO_MARKS: ReadMarks = { set: () => undefined, pending: null, problem: null, done: null }

const Context = createContext(NO_MARKS)

export const ReadMarksProvider = Context.Provider

/**
 * The read marks of the chat around a message, as for its menu:
 * `const { set } = useReadMarks()`, `set({ as: 'unread', messageId: message.id })`. Failures are shown above the
 * messages by `ReadMarkNotice`, so that a caller shows none. Outside of a chat it does nothing.
 */
export function useReadMarks(): ReadMarks {
  return useContext(Context)
}

/**
 * The marks for a `ReadMarksProvider`. `im.dialog.unread` answers true whatever happens, so that a look follows it.
 * `refresh`: polls at once; never rejects.
 */
export function useWriteReadMarks(dialogId: DialogId, refresh: () => Promise<void>): ReadMarks {
  const { portal } = useAppContext()
  const [last, setLast] = useState<ReadMark | null>(null)
  const [problem, setProblem] = useState<ReadMarkProblem | null>(null)
  const action = useAction(async (mark: ReadMark) => {
    if (portal === null) return
    setLast(mark)
    setProblem(null)
    try {
      setProblem(await problemOf(portal, dialogId, mark))
    } finally {
      await refresh()
    }
  })
  const refused: ReadMarkProblem | null =
    action.failure === null || last === null ? null : { mark: last, kind: 'refused', failure: action.failure }
  const shown = action.isPending ? null : (refused ?? problem)
  return {
    set: action.run,
    pending: action.isPending ? last : null,
    problem: shown,
    done: action.isPending || shown !== null ? null : last,
  }
}

/** Writes a mark once; null: it is done. Throws a refusal with its reason as `PortalError`. */
async function problemOf(
  portal: Portal,
  dialogId: DialogId,
  mark: ReadMark,
): Promise<ReadMarkProblem | null> {
  const { as, messageId } = mark
  const look = () =>
    as === 'read' ? isReadUpTo(portal, dialogId, messageId) : isUnreadFrom(portal, dialogId, messageId)
  const method = as === 'read' ? markRead(dialogId, messageId) : markUnread(dialogId, messageId)
  const outcome = await writeAndLook(() => portal.write(method), look)
  if (outcome.status === 'done') return null
  if (outcome.status !== 'answered') return { mark, kind: outcome.status, failure: outcome.failure }
  const isDone = as === 'read' ? outcome.answer : (await unlessFailed(look)) !== false
  return isDone ? null : { mark, kind: 'refused', failure: null }
}
