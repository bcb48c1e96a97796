import { useTranslations } from 'use-intl'
import { loadItemOfChat } from '../../../chat/messenger-sidebar/item-of-chat.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { useFocusOnChange } from '../../../shared/focus/use-focus-on-change.ts'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { State } from '../../../ui/state/state.tsx'
import { ItemSidebar } from './item-sidebar.tsx'
import { SidebarBones } from './sidebar-bones.tsx'

interface MessengerSidebarScreenProps {
  /** The chat beside which the messenger shows the app; null: a dialog that is never asked for. */
  chatId: number | null
}

/** The CRM item of a chat, in the messenger's side bar (`IM_SIDEBAR`): a column of about 300 px. */
export function MessengerSidebarScreen({ chatId }: MessengerSidebarScreenProps) {
  return chatId === null ? <PrivateChat /> : <ChatSidebar chatId={chatId} />
}

function PrivateChat() {
  const t = useTranslations('messengerSidebar')
  return (
    <main className="screen">
      <State glyph="lock" heading={t('privateChat.heading')} ways={<p>{t('openApp')}</p>}>
        {t('privateChat.text')}
      </State>
    </main>
  )
}

function ChatSidebar({ chatId }: { chatId: number }) {
  const t = useTranslations('messengerSidebar')
  const { portal } = useAppContext()
  const query = portalQuery(portal, ['item-of-chat', chatId], (asked, signal) =>
    loadItemOfChat(asked, chatId, signal),
  )
  const { data, blocking, attempt, again } = usePortalQuery(query, () => true)
  const screen = useFocusOnChange(blocking?.kind ?? data?.status ?? 'loading')
  return (
    <main className="screen" ref={screen}>
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} {...again} />
      ) : data === undefined ? (
        <SidebarBones />
      ) : data.status === 'item' ? (
        <ItemSidebar {...data.ref} />
      ) : (
        <State
          glyph={data.status === 'none' ? 'deal' : 'lock'}
          heading={t(data.status === 'none' ? 'noItem.heading' : 'noAccess.heading')}
          ways={
            <>
              <TryAgain {...again} />
              <p>{t('openApp')}</p>
            </>
          }
        >
          {t(data.status === 'none' ? 'noItem.text' : 'noAccess.text')}
        </State>
      )}
    </main>
  )
}
