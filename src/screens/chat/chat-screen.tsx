import { useTranslations } from 'use-intl'
import { loadChat } from '../../chat/load-chat.ts'
import { State } from '../../ui/state/state.tsx'
import { ChatRecord } from '../chat-record.tsx'
import { FoundChat } from '../deal-chat/found/found-chat.tsx'
import { Skeleton } from '../deal-chat/skeleton.tsx'
import { useOpenedChat } from '../deal-chat/use-opened-chat.ts'
import { FailureScreen } from '../failure/failure-screen.tsx'
import { BackBar } from '../find/back-bar.tsx'
import { portalQuery } from '../portal-query.ts'
import { useSurroundings } from '../surroundings.tsx'
import { TryAgain } from '../try-again.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'

/** A chat by its number, as an address of the messenger names it. */
export function ChatScreen({ chatId }: { chatId: number }) {
  const t = useTranslations('find.chat')
  const { portal, origin } = useSurroundings()
  const { data, blocking, attempt, staleSince, again, upkeep } = useOpenedChat(
    portalQuery(portal, origin, ['chat', chatId], (asked, signal) => loadChat(asked, chatId, signal)),
    () => null,
  )
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
          <FoundChat
            opened={data}
            chat={data.lookup.chat}
            {...{ upkeep, staleSince }}
            type={data.lookup.chat.entity?.id.split('|')[0] ?? ''}
            itemTitle=""
            record={<ChatRecord chat={data.lookup.chat} />}
            {...again}
          />
        ) : (
          <State glyph="lock" heading={t('noAccess.heading')} ways={<TryAgain {...again} />}>
            {t.rich('noAccess.text', { dialog: `chat${chatId}`, code: (id) => <code>{id}</code> })}
          </State>
        )}
      </main>
    </>
  )
}
