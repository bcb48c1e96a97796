import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { plainTextOf } from '../../../chat/text/parse-text.ts'
import type { OutgoingMessage } from '../../../chat/timeline/outgoing-message.ts'
import { useTimeline } from './timeline-context.tsx'

interface ArrivalsProps {
  messages: readonly Message[]
  outbox: readonly OutgoingMessage[]
}

/**
 * Says aloud what came, once, and to nobody who sees it. The list itself can't: rows come into it whenever one scrolls.
 * Messages that came together are counted, so that a talkative bot doesn't drown everything else.
 */
export function MessageAnnouncer({ messages, outbox }: ArrivalsProps) {
  const t = useTranslations()
  const { authorOf, myId } = useTimeline()
  const newest = messages.at(-1)?.id ?? 0
  const [heard, hear] = useState({ after: newest, upTo: newest })
  if (newest > heard.upTo) hear({ after: heard.upTo, upTo: newest })

  const arrived = messages.filter(
    ({ id, authorId }) => id > heard.after && id <= heard.upTo && authorId !== myId,
  )
  const [first, ...more] = arrived
  const text = first === undefined ? '' : plainTextOf(first.text)
  const failed = outbox.filter(({ state }) => state.kind === 'failed').length
  return (
    <div className="sr-only" role="log">
      {first !== undefined && (
        <p key={heard.upTo}>
          {more.length > 0 || text === '' || first.authorId === 0
            ? t('messages.new', { count: arrived.length })
            : t('messages.arrived', { name: authorOf(first.authorId)?.name || t('members.unnamed'), text })}
        </p>
      )}
      {failed > 0 && <p key={`failed ${failed}`}>{t('messages.notSentAloud')}</p>}
    </div>
  )
}
