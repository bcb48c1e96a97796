import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { useTimeline } from './timeline-context.tsx'
import { useMessageLine } from './use-message-line.ts'

interface MessageAnnouncerProps {
  messages: readonly Message[]
  outbox: readonly OutgoingMessage[]
  /** Number of times that other messages were shown: those are not new. */
  turn?: number
  /** False where the messages end before the chat does: what is loaded after them is not new. */
  isAtEnd?: boolean
}

/**
 * Announces each new message once, to screen readers only, as it is when it comes: a later edit is not read aloud. The
 * list itself can't be a live region: scrolling adds rows. Messages that arrive together are counted, so that a busy bot
 * doesn't drown everything else.
 */
export function MessageAnnouncer({ messages, outbox, turn = 0, isAtEnd = true }: MessageAnnouncerProps) {
  const t = useTranslations()
  const announcementOf = useAnnouncement()
  const newest = messages.at(-1)?.id ?? 0
  const [announced, announce] = useState({ upTo: newest, text: '', turn, isAtEnd })
  if (turn !== announced.turn || isAtEnd !== announced.isAtEnd || (!isAtEnd && newest > announced.upTo)) {
    announce({ upTo: Math.max(newest, announced.upTo), text: '', turn, isAtEnd })
  } else if (newest > announced.upTo) {
    const text = announcementOf(messages.filter(({ id }) => id > announced.upTo))
    announce({ ...announced, upTo: newest, text })
  }
  const failed = outbox.filter(({ state }) => state.kind === 'failed').length
  const waiting = outbox.filter(({ state }) => state.kind === 'waiting').length
  const uncertain = outbox.filter(({ state }) => state.kind === 'uncertain').length
  return (
    <div className="sr-only" role="log">
      {announced.text !== '' && <p key={announced.upTo}>{announced.text}</p>}
      {failed > 0 && <p key={`failed ${failed}`}>{t('messages.notSentAloud')}</p>}
      {waiting > 0 && <p key={`waiting ${waiting}`}>{t('messages.waitingAloud')}</p>}
      {uncertain > 0 && <p key={`uncertain ${uncertain}`}>{t('messages.notCertainAloud')}</p>}
    </div>
  )
}

/** Returns the announcement of messages that arrived together; empty for the user's own. */
function useAnnouncement(): (messages: readonly Message[]) => string {
  const t = useTranslations('messages')
  const { myId, nameOf } = useTimeline()
  const lineOf = useMessageLine()
  return (messages) => {
    const arrived = messages.filter(({ authorId }) => authorId !== myId)
    const [first, ...more] = arrived
    if (first === undefined) return ''
    const text = lineOf(first)
    if (more.length > 0 || text === '') return t('new', { count: arrived.length })
    // The portal itself, whose text names who did it.
    if (first.authorId === 0) return text
    const name = nameOf(first.authorId)
    // A name that is on its way is empty.
    return name === '' ? t('new', { count: 1 }) : t('arrived', { name, text })
  }
}
