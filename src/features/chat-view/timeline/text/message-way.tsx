import type { ReactNode } from 'react'
import { dialogIdOf, type MessagePlace } from '../../../../chat/text/message-place.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { useDestinations } from './destinations.tsx'
import styles from './message-text.module.css'

interface MessageWayProps {
  place: MessagePlace
  me: number | null
  /** Only to a message of the chat itself, as from a quote. */
  isWithinChat?: boolean
  children: ReactNode
}

/**
 * The way to a message: scrolls to it in the chat itself, else opens it in the portal's messenger, by a link because
 * the page's own messenger opens at no message. A message of a dialog of other people: the text alone.
 */
export function MessageWay({ place, me, isWithinChat = false, children }: MessageWayProps) {
  const { origin } = useAppContext()
  const here = useDestinations()
  const dialogId = dialogIdOf(place, me)
  const isHere = dialogId === here.dialogId
  if (dialogId === '' || (isWithinChat && !isHere)) return children
  const scroll = isHere ? here.wayTo(place.messageId) : null
  if (scroll !== null) {
    return (
      <button type="button" className={styles['way']} onClick={scroll}>
        {children}
      </button>
    )
  }
  return (
    <a
      className={styles['link']}
      href={`${origin}/online/?IM_DIALOG=${dialogId}&IM_MESSAGE=${place.messageId}`}
      target="_blank"
      rel="noreferrer noopener"
    >
      {children}
    </a>
  )
}
