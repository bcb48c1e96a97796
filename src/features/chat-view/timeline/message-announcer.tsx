import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { useTimeline } from './timeline-context.tsx'
import { useMessageLine } from './use-message-line.ts'

interface MessageAnnouncerProps {
  messages: readonly Message[]
  outbox: readonly OutgoingMessage[]
}

/**
 * Announces each new message once, to screen readers only. The list itself can't be a live region: scrolling adds rows.
 * Messages that arrive together are counted, so that a busy bot doesn't drown everything else.
 */
export function MessageAnnouncer({ messages, outbox }: MessageAnnouncerProps) {
  const t = useTranslations()
  const { authorOf, myId } = useTimeline()
  const lineOf = useMessageLine()
  const newest = messages.at(-1)?.id ?? 0
  const [announced, announce] = useState({ after: newest, upTo: newest })
  if (newest > announced.upTo) announce({ after: announced.upTo, upTo: newest })

  const arrived = messages.filter(
    ({ id, authorId }) => id > announced.after && id <= announced.upTo && authorId !== myId,
  )
  const [first, ...more] = arrived
  const text = first === undefined ? '' : lineOf(first)
  const failed = outbox.filter(({ state }) => state.kind === 'failed').length
  const uncertain = outbox.filter(({ state }) => state.kind === 'uncertain').length
  return (
    <div className="sr-only" role="log">
      {first !== undefined && (
        <p key={announced.upTo}>
          {more.length > 0 || text === '' || first.authorId === 0
            ? t('messages.new', { count: arrived.length })
            : t('messages.arrived', { name: authorOf(first.authorId)?.name || t('members.unnamed'), text })}
        </p>
      )}
      {failed > 0 && <p key={`failed ${failed}`}>{t('messages.notSentAloud')}</p>}
      {uncertain > 0 && <p key={`uncertain ${uncertain}`}>{t('messages.notCertainAloud')}</p>}
    </div>
  )
}
