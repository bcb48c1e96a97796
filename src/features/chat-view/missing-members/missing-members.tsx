import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { MemberList } from '../../../chat/members/member-list.ts'
import { membershipDifference } from '../../../chat/membership/missing-members.ts'
import type { CrmItem } from '../../../chat/opening/crm-item.ts'
import type { Part } from '../../../chat/part.ts'
import type { NamedPerson } from '../../../chat/secondary/named-person.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { PermissionLine } from '../body/permission-line.tsx'
import { ExtraMembers } from './extra-members.tsx'
import { MembersIncomplete } from './members-incomplete.tsx'
import { MissingList } from './missing-list.tsx'
import styles from './missing-members.module.css'
import { useAddMembers } from './use-add-members.ts'
import { useSeenMembers } from './use-seen-members.ts'

interface MissingMembersProps {
  chat: Chat
  /** The CRM item's own kind: `DEAL`. */
  type: string
  /** The item, which knows who is responsible and who observes. */
  item: Part<CrmItem>
  /** Null where the members couldn't be read. */
  list: MemberList | null
  /** Those of the item's people whose names were asked for; null: on their way. */
  people: Part<readonly NamedPerson[]> | null
  me: Me | null
  /** Of its headings. */
  level: 2 | 4
  /** Loads all the members that the list lacks, for only then can be judged. Rejects with `PortalError`. */
  onAll: () => Promise<void>
  /** People were added, or it was tried: it is time to look again. Resolves when that was done. */
  refresh: () => Promise<void>
}

/** What sets the item's people apart from its chat's; the portal keeps the two in step one way only, and shows no difference. */
export function MissingMembers({
  chat,
  type,
  item,
  list,
  people,
  me,
  level,
  onAll,
  refresh,
}: MissingMembersProps) {
  const t = useTranslations('gap')
  const seen = useSeenMembers(list)
  const add = useAddMembers(chat.id, refresh)
  const outcome = useRef<HTMLParagraphElement>(null)
  const isDone = add.state === 'done'
  useEffect(() => {
    // The row of who was added is gone, and the focus with its button.
    if (isDone && isFocusLost()) outcome.current?.focus({ preventScroll: true })
  }, [isDone])

  if (!item.ok) {
    if (item.failure.kind !== 'missing-scope') return null
    return <PermissionLine scope="crm">{(tags) => t.rich('needs', tags)}</PermissionLine>
  }
  if (list === null) return null
  const gap = membershipDifference(item.value, list, people?.ok ? [...seen, ...people.value] : seen)
  if (gap === null)
    return <MembersIncomplete loaded={list.members.length} count={chat.memberCount} onAll={onAll} />
  const isSilent = gap.missing.length === 0 && gap.extra.length === 0 && !isDone
  return (
    <div className={isSilent ? styles['silent'] : undefined}>
      {gap.missing.length > 0 && (
        <MissingList missing={gap.missing} add={chat.can.addMembers ? add : null} {...{ people, level }} />
      )}
      <p ref={outcome} role="status" tabIndex={-1} className={styles['outcome']}>
        {isDone && t('added', { count: add.ids.length })}
      </p>
      {gap.extra.length > 0 && <ExtraMembers extra={gap.extra} {...{ type, me }} />}
    </div>
  )
}
