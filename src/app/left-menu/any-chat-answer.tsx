import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { loadEntityChat, type OpenedEntityChat } from '../../chat/entity-chat/load-chat.ts'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { entityFormOf } from '../../chat/search/entity-form.ts'
import { ChatView } from '../../features/chat-view/chat-view.tsx'
import { SkeletonBones } from '../../features/chat-view/skeleton/skeleton-bones.tsx'
import { type ChatSync, hasChat, useChatSync } from '../../features/chat-view/sync/use-chat-sync.ts'
import { useLazyParts } from '../../features/chat-view/use-lazy-parts.ts'
import type { AnyChatAnswerProps } from '../../features/search/any-chat/answer-slot.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { TryAgain, type TryAgainProps } from '../../shared/errors/try-again.tsx'
import { RecordLink } from '../../shared/links/record-link.tsx'
import { portalQuery } from '../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../shared/queries/use-portal-query.ts'
import { ChatRecord } from '../../shared/records/chat-record.tsx'
import { recordPathOf } from '../../shared/records/record-path-of.ts'
import { useRecordName } from '../../shared/records/use-record-name.ts'
import { CodeBlock } from '../../ui/code-block/code-block.tsx'
import { Disclosure } from '../../ui/disclosure/disclosure.tsx'
import { State } from '../../ui/state/state.tsx'
import styles from './any-chat-answer.module.css'

/** The result of the lookup by entity. Takes the focus, because in a narrow frame it is below the form. */
export function AnyChatAnswer({ refs, by, round }: AnyChatAnswerProps) {
  const t = useTranslations('find.answer')
  const { portal } = useAppContext()
  // The key has all entities: a task's first one can also be looked up alone.
  const pairs = refs.flatMap(({ type, id }) => [type, id])
  const botId = by.method === 'im.chat.get' ? '' : by.botId.trim()
  const query = portalQuery(portal, ['pair', ...pairs, by.method, botId], (asked, signal) =>
    loadEntityChat(asked, refs, by, signal),
  )
  const answer = usePortalQuery(query, hasChat)
  // Typed text is never sent in a batch, so polls get no pair.
  const sync = useChatSync(query, answer, null)
  const { data, blocking, attempt, again } = answer
  const { staleSince } = sync
  const askAgain = useEffectEvent(again.onRetry)
  useEffect(() => {
    if (round > 0) askAgain()
  }, [round])
  const ending = blocking?.kind ?? data?.lookup.status ?? 'asking'
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (ending !== 'asking' && document.hasFocus()) section.current?.querySelector('h2')?.focus()
  }, [ending])

  return (
    <section ref={section} aria-busy={again.isRetrying}>
      <p className={again.isRetrying ? styles['asking'] : 'sr-only'} role="status">
        {again.isRetrying && t('asking')}
      </p>
      <div className={`screen ${styles['box']}`}>
        {blocking !== null ? (
          <FailureScreen level={2} failure={blocking} attempt={attempt} {...again} />
        ) : data === undefined ? (
          <SkeletonBones />
        ) : (
          <Found found={data} {...{ sync, staleSince }} {...again} />
        )}
      </div>
    </section>
  )
}

interface FoundProps extends TryAgainProps {
  found: OpenedEntityChat
  sync: ChatSync
  staleSince: number | null
}

function Found({ found, sync, staleSince, ...again }: FoundProps) {
  const t = useTranslations('find.answer')
  const { lookup, ref } = found
  const parts = useLazyParts()
  const code = (text: ReactNode) => <code dir="ltr">{text}</code>
  const ways = (
    <>
      <TryAgain {...again} />
      <RecordOf pair={ref} />
    </>
  )
  switch (lookup.status) {
    case 'found':
      return (
        <>
          <div className={styles['head']}>
            <h2 tabIndex={-1}>{t('found')}</h2>
            <dl>
              <dt>{t('dialog')}</dt>
              <dd>{code(lookup.chat.dialogId)}</dd>
              <dt>{t('pair')}</dt>
              <dd>{code(`${ref.type} ${ref.id}`)}</dd>
            </dl>
          </div>
          <ChatView
            key={lookup.chat.id}
            opened={found}
            chat={lookup.chat}
            {...{ sync, staleSince }}
            type={ref.type === 'CRM' ? (ref.id.split('|')[0] ?? '') : ''}
            itemTitle=""
            level={3}
            record={<ChatRecord chat={lookup.chat} />}
            {...again}
          />
          <div className={styles['read']}>
            <Disclosure summary={t('read')}>
              <CodeBlock>{JSON.stringify(lookup.chat, null, 2)}</CodeBlock>
            </Disclosure>
          </div>
        </>
      )
    case 'no-access':
      return (
        <>
          <State level={2} glyph="lock" heading={t('noAccess.heading')} ways={ways}>
            {t.rich('noAccess.text', { dialog: `chat${lookup.chatId}`, code })}
          </State>
          {parts !== null && (
            <parts.LeftText me={found.me} entities={[ref]} dialogId={`chat${lookup.chatId}`} />
          )}
        </>
      )
    case 'none':
      return (
        <>
          <State level={2} glyph="search" heading={t('none.heading')} ways={ways}>
            {t.rich('none.text', { pair: `${ref.type} ${ref.id}`, code })}
          </State>
          {parts !== null && <parts.LeftText me={found.me} entities={[ref]} dialogId={null} />}
        </>
      )
  }
}

/** The link to the entity's page, when its path is known. */
function RecordOf({ pair }: { pair: EntityRef }) {
  const nameOf = useRecordName()
  const path = recordPathOf(entityFormOf(pair))
  return path === null ? null : <RecordLink path={path}>{nameOf(pair)}</RecordLink>
}
