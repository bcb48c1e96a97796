import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../../chat/chat.ts'
import type { CrmItem } from '../../../../chat/crm-item.ts'
import type { Me } from '../../../../chat/me.ts'
import type { MemberList } from '../../../../chat/members/member-list.ts'
import { membershipGap } from '../../../../chat/membership-gap.ts'
import type { Part } from '../../../../chat/part.ts'
import type { NamedPerson } from '../../../../chat/rest-of-item/named-person.ts'
import { isFocusLost } from '../../../is-focus-lost.ts'
import { PermissionLine } from '../../../permission-line.tsx'
import { ExtraPeople } from './extra-people.tsx'
import styles from './gap.module.css'
import { MissingPeople } from './missing-people.tsx'
import { Unjudged } from './unjudged.tsx'
import { useAddPeople } from './use-add-people.ts'
import { useSeenMembers } from './use-seen-members.ts'

interface GapProps {
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
  onDone: () => Promise<void>
}

/** What sets the item's people apart from its chat's; the portal keeps the two in step one way only, and shows no difference. */
export function Gap({ chat, type, item, list, people, me, level, onAll, onDone }: GapProps) {
  const t = useTranslations('gap')
  const seen = useSeenMembers(list)
  const add = useAddPeople(chat.id, onDone)
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
  const gap = membershipGap(item.value, list, people?.ok ? [...seen, ...people.value] : seen)
  if (gap === null) return <Unjudged loaded={list.members.length} count={chat.memberCount} onAll={onAll} />
  const isSilent = gap.missing.length === 0 && gap.extra.length === 0 && !isDone
  return (
    <div className={isSilent ? styles['silent'] : undefined}>
      {gap.missing.length > 0 && (
        <MissingPeople missing={gap.missing} add={chat.can.addMembers ? add : null} {...{ people, level }} />
      )}
      <p ref={outcome} role="status" tabIndex={-1} className={styles['outcome']}>
        {isDone && t('added', { count: add.ids.length })}
      </p>
      {gap.extra.length > 0 && <ExtraPeople extra={gap.extra} {...{ type, me }} />}
    </div>
  )
}
