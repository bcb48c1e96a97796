import { createContext, useContext } from 'react'
import { useReadMarks } from './use-read-marks.ts'

/** The unread messages of a chat, as the user is told of them. */
export interface Unread {
  /** ID of the newest message that the user was told of; later ones stay unread. */
  readonly upTo: number
  /** True when some of them are not loaded. */
  readonly isMoreThanShown: boolean
}

const Context = createContext<Unread | null>(null)

/** The unread messages of the chat around; null: none can be marked as read. */
export const UnreadProvider = Context.Provider

/** The press that marks all messages as read of which the user was told. */
export interface MarkAllRead extends Pick<Unread, 'isMoreThanShown'> {
  readonly run: () => void
  readonly isPending: boolean
}

/** Marks all messages of the chat around as read; null: not here. */
export function useMarkAllRead(): MarkAllRead | null {
  const unread = useContext(Context)
  const { set, pending } = useReadMarks()
  if (unread === null) return null
  const { upTo, isMoreThanShown } = unread
  return {
    run: () => set({ as: 'read', messageId: upTo }),
    isPending: pending?.as === 'read',
    isMoreThanShown,
  }
}
