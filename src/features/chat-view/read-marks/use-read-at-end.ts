import { useCallback, useEffect, useRef, useState } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { MARKS_READ } from '../../../shared/marks-read/marks-read.ts'
import type { ReadMarks } from './use-read-marks.ts'

interface ReadAtEndInput {
  chat: Pick<Chat, 'unreadCount'>
  /** Null: the messages could not be read. */
  loaded: MessageWindow | null
  marks: ReadMarks
}

/**
 * Marks messages as read when the user reaches the chat's end, where their own setting says so; it is off by default.
 * Once for each newest message: a failure waits for the user. Returns what is called when the user comes to the end, and
 * leaves it. Reached is what somebody looks at: the page is visible, and they scrolled there or use the frame.
 */
export function useReadAtEnd({ chat, loaded, marks }: ReadAtEndInput): (isAtEnd: boolean) => void {
  const { portal } = useAppContext()
  const [isAtEnd, setAtEnd] = useState(false)
  /** True after the user left the end, or came to it from elsewhere. */
  const hasMoved = useRef(false)
  const markedUpTo = useRef(0)
  const newest = loaded?.hasNewer ? 0 : (loaded?.messages.at(-1)?.id ?? 0)
  const { set, pending } = marks
  const isUnread = (chat.unreadCount ?? 0) > 0
  const isOn = portal?.options[MARKS_READ] === 'Y'
  useEffect(() => {
    if (!isAtEnd || !isUnread || pending !== null || newest <= markedUpTo.current) return
    if (document.visibilityState !== 'visible' || !(hasMoved.current || document.hasFocus())) return
    markedUpTo.current = newest
    set({ as: 'read', messageId: newest })
  }, [isAtEnd, isUnread, pending, newest, set])
  return useCallback(
    (isThere: boolean) => {
      hasMoved.current ||= !isThere
      // Without the setting nothing is drawn anew at the end of a scroll.
      if (isOn) setAtEnd(isThere)
    },
    [isOn],
  )
}
