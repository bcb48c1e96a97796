import { useTranslations } from 'use-intl'
import { loadChat } from '../../chat/entity-chat/load-chat.ts'
import { ChatView } from '../../features/chat-view/chat-view.tsx'
import { Skeleton } from '../../features/chat-view/skeleton/skeleton.tsx'
import { hasChat, useChatSync } from '../../features/chat-view/sync/use-chat-sync.ts'
import { useLazyParts } from '../../features/chat-view/use-lazy-parts.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../shared/errors/try-again.tsx'
import { useFocusOnChange } from '../../shared/focus/use-focus-on-change.ts'
import { BackBar } from '../../shared/navigation/back-bar.tsx'
import { portalQuery } from '../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../shared/queries/use-portal-query.ts'
import { ChatRecord } from '../../shared/records/chat-record.tsx'
import { State } from '../../ui/state/state.tsx'

/** A chat by its ID, as in an address of the messenger. */
export function ChatScreen({ chatId }: { chatId: number }) {
  const t = useTranslations('find.chat')
  const { portal } = useAppContext()
  const query = portalQuery(portal, ['chat', chatId], (asked, signal) => loadChat(asked, chatId, signal))
  const answer = usePortalQuery(query, hasChat)
  const sync = useChatSync(query, answer, null)
  const parts = useLazyParts()
  const { data, blocking, attempt, again } = answer
  const { staleSince } = sync
  const state = blocking?.kind ?? data?.lookup.status ?? 'loading'
  const screen = useFocusOnChange(state, String(staleSince !== null))
  return (
    <>
      <BackBar />
      <main className="screen" ref={screen}>
        {blocking !== null ? (
          <FailureScreen failure={blocking} attempt={attempt} {...again} />
        ) : data === undefined ? (
          <Skeleton />
        ) : data.lookup.status === 'found' ? (
          <ChatView
            opened={data}
            chat={data.lookup.chat}
            {...{ sync, staleSince }}
            type={data.lookup.chat.entity?.id.split('|')[0] ?? ''}
            itemTitle=""
            record={<ChatRecord chat={data.lookup.chat} />}
            {...again}
          />
        ) : (
          <>
            <State glyph="lock" heading={t('noAccess.heading')} ways={<TryAgain {...again} />}>
              {t.rich('noAccess.text', { dialog: `chat${chatId}`, code: (id) => <code>{id}</code> })}
            </State>
            {parts !== null && <parts.LeftText me={data.me} entities={[]} dialogId={`chat${chatId}`} />}
          </>
        )}
      </main>
    </>
  )
}
