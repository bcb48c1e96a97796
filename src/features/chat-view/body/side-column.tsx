import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { MemberList } from '../../../chat/members/member-list.ts'
import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import type { Part } from '../../../chat/part.ts'
import type { SecondaryData } from '../../../chat/secondary/secondary-data.ts'
import { type Retry, TryAgain } from '../../../shared/errors/try-again.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { CustomerChats } from '../customer-chats/customer-chats.tsx'
import { Members } from '../members/members.tsx'
import { MissingMembers } from '../missing-members/missing-members.tsx'
import styles from './side-column.module.css'
import type { FoldedColumn } from './use-folded-column.ts'

/** `onRetry` polls at once: a poll reads the parts of the opening that failed. */
interface SideColumnProps extends Retry {
  chat: Chat
  /** Null: the members couldn't be read. */
  list: MemberList | null
  me: Me | null
  /** Type of the CRM item, `DEAL`; empty for a chat without an item. */
  type: string
  /** Null for a chat without an item: no members can be missing. */
  item: OpenedItem['item'] | null
  lines: OpenedItem['lines']
  /** The data of the second request; null: loading. */
  secondary: Part<SecondaryData> | null
  /** Repeats the second request. */
  secondaryRetry: Retry
  /** The time when the data was read, in milliseconds. */
  now: number
  /** The time when the members were read, in milliseconds; null: too long ago to show presence. */
  presenceAt: number | null
  /** Level of its headings: 2 when the chat is the whole screen. */
  level: 2 | 3 | 4
  /** `id` of the list of members. */
  membersId?: string
  /** Its state where it is folded into a line. */
  column: Pick<FoldedColumn, 'id' | 'isOpen' | 'column' | 'onKeyDown'>
  /** Loads the next page of members. Rejects with `PortalError`. */
  loadMoreMembers: () => Promise<void>
  /** Loads all pages of members. Rejects with `PortalError`. */
  loadAllMembers: () => Promise<void>
  /** Polls at once, and reads members and the item's people anew; resolves when the poll ended. */
  refresh: () => Promise<void>
}

/** The column beside the messages, which scrolls by itself: missing members, members, the customer's chats. */
export function SideColumn({
  chat,
  list,
  me,
  type,
  item,
  lines,
  secondary,
  secondaryRetry,
  now,
  presenceAt,
  level,
  membersId,
  column,
  loadMoreMembers,
  loadAllMembers,
  refresh,
  ...again
}: SideColumnProps) {
  const t = useTranslations()
  const people = secondary?.ok ? secondary.value.people : secondary
  return (
    <aside
      ref={column.column}
      id={column.id}
      className={`${styles['side']} ${column.isOpen ? styles['over'] : ''}`}
      aria-label={t('chat.aside')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      onKeyDown={column.onKeyDown}
    >
      {item !== null && (
        <MissingMembers
          {...{ chat, type, item, list, people, me, level, loadAllMembers, refresh, again }}
          namesRetry={secondaryRetry}
        />
      )}
      {list === null ? (
        <Notice tone="bad" action={<TryAgain {...again} />}>
          {t('members.failed')}
        </Notice>
      ) : (
        <Members {...{ chat, list, me, level, loadMoreMembers }} id={membersId} now={presenceAt} />
      )}
      <CustomerChats
        {...{ lines, secondary, me, now, level }}
        {...(lines?.ok === false ? again : secondaryRetry)}
      />
    </aside>
  )
}
