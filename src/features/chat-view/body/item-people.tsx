import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { CustomerChats } from '../customer-chats/customer-chats.tsx'
import { MissingMembers } from '../missing-members/missing-members.tsx'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import styles from './item-people.module.css'

interface ItemPeopleProps {
  opened: OpenedItem
  /** `DEAL`. */
  type: string
  sync: ChatSync
}

/** Missing members of an item's chat, and the customer's conversations, in the messenger's side bar. */
export function ItemPeople({ opened, type, sync }: ItemPeopleProps) {
  const t = useTranslations('messengerSidebar')
  return (
    <section className={styles['parts']} aria-label={t('people')}>
      {sync.staleSince !== null && <Stale sync={sync} />}
      {opened.lookup.status === 'found' && <Missing chat={opened.lookup.chat} {...{ opened, type, sync }} />}
      <CustomerChats
        lines={opened.lines}
        secondary={sync.secondary}
        me={opened.me}
        now={sync.readAt}
        level={2}
        {...sync.secondaryRetry}
      />
    </section>
  )
}

/** The item's people who are not in the chat. */
function Missing({ opened, chat, sync, type }: ItemPeopleProps & { chat: Chat }) {
  const refresh = useAction(sync.refresh)
  const { secondary } = sync
  return (
    <MissingMembers
      type={type}
      item={opened.item}
      list={opened.members}
      people={secondary?.ok ? secondary.value.people : secondary}
      me={opened.me}
      level={2}
      loadAllMembers={sync.loadAllMembers}
      refresh={sync.refreshPeople}
      again={{ onRetry: refresh.run, isRetrying: refresh.isPending }}
      namesRetry={sync.secondaryRetry}
      {...{ chat }}
    />
  )
}

/** The notice that later requests fail. */
function Stale({ sync }: { sync: ChatSync }) {
  const t = useTranslations()
  const refresh = useAction(sync.refresh)
  return (
    <Notice tone="warn" action={<TryAgain onRetry={refresh.run} isRetrying={refresh.isPending} />}>
      {t('messengerSidebar.stale')}
    </Notice>
  )
}
