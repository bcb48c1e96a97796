import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { MemberList } from '../../../chat/members/member-list.ts'
import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import type { Part } from '../../../chat/part.ts'
import type { SecondaryData } from '../../../chat/secondary/secondary-data.ts'
import { TryAgain, type TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { CustomerChats } from '../customer-chats/customer-chats.tsx'
import { Members } from '../members/members.tsx'
import { MissingMembers } from '../missing-members/missing-members.tsx'
import styles from './side-column.module.css'

interface SideColumnProps extends Pick<TryAgainProps, 'onRetry' | 'isRetrying'> {
  chat: Chat
  /** Null where they couldn't be read. */
  list: MemberList | null
  me: Me | null
  /** The CRM item's own kind, `DEAL`; empty of a chat that is no item's. */
  type: string
  /** Null of a chat that is no item's: it has no gap. */
  item: OpenedItem['item'] | null
  lines: OpenedItem['lines']
  /** What the second request brings; null: on its way. */
  rest: Part<SecondaryData> | null
  /** Asks for the second request once more. */
  secondaryRetry: Pick<TryAgainProps, 'onRetry' | 'isRetrying'>
  /** When all this was read. Milliseconds. */
  now: number
  /** When the members were read; null: too long ago to tell who is there. Milliseconds. */
  presenceAt: number | null
  /** Of its headings: 2 where the chat is the screen. */
  level: 2 | 4
  /** Loads the next members, and all that there are. Both reject with `PortalError`. */
  onMore: () => Promise<void>
  onAll: () => Promise<void>
  /** People were added: it is time to look again. Resolves when that was done. */
  refresh: () => Promise<void>
}

/** What stands beside a chat's messages: who is missing in it, who is in it, and where the customer writes. */
export function SideColumn({
  chat,
  list,
  me,
  type,
  item,
  lines,
  rest,
  secondaryRetry,
  now,
  presenceAt,
  level,
  onMore,
  onAll,
  refresh,
  ...again
}: SideColumnProps) {
  const t = useTranslations()
  const people = rest?.ok ? rest.value.people : rest
  return (
    <aside className={styles['side']} aria-label={t('chat.aside')}>
      {item !== null && <MissingMembers {...{ chat, type, item, list, people, me, level, onAll, refresh }} />}
      {list === null ? (
        <Notice tone="bad" action={<TryAgain {...again} />}>
          {t('members.failed')}
        </Notice>
      ) : (
        <Members {...{ chat, list, me, level, onMore }} now={presenceAt} />
      )}
      <CustomerChats
        {...{ lines, rest, me, now, level }}
        {...(lines?.ok === false ? again : secondaryRetry)}
      />
    </aside>
  )
}
