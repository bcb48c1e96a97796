import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { hasChangedOrder, type MemberList } from '../../../chat/members/member-list.ts'
import { membershipDifference } from '../../../chat/membership/missing-members.ts'
import type { CrmItem } from '../../../chat/opening/crm-item.ts'
import type { Part } from '../../../chat/part.ts'
import type { NamedPerson } from '../../../chat/secondary/named-person.ts'
import { mayPass } from '../../../portal/failure.ts'
import { type Retry, TryAgain } from '../../../shared/errors/try-again.tsx'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { PermissionLine } from '../body/permission-line.tsx'
import { itemWord } from '../item-word.ts'
import { ExtraMembers } from './extra-members.tsx'
import { MissingList } from './missing-list.tsx'
import styles from './missing-members.module.css'
import { useAddMembers } from './use-add-members.ts'

interface MissingMembersProps {
  chat: Chat
  /** Type of the CRM item, `DEAL`. */
  type: string
  /** The item, with its responsible and observers. */
  item: Part<CrmItem>
  /** Null: the members couldn't be read. */
  list: MemberList | null
  /** Names of the item's people who aren't members; null: loading. */
  people: Part<readonly NamedPerson[]> | null
  me: Me | null
  /** Level of its headings. */
  level: 2 | 3 | 4
  /** Loads all members that the list lacks, which the comparison needs. Rejects with `PortalError`. */
  loadAllMembers: () => Promise<void>
  /**
   * Polls at once and reads members and the item's people anew, after members were added or adding failed; resolves when
   * the poll ended.
   */
  refresh: () => Promise<void>
  /** Reads the item once more, where it failed. */
  again: Retry
  /** Requests the names once more. */
  namesRetry: Retry
}

/**
 * The difference between the item's people and the chat's members, which the portal doesn't show; older ones sync the two
 * in one direction only.
 */
export function MissingMembers({
  chat,
  type,
  item,
  list,
  people,
  me,
  level,
  loadAllMembers,
  refresh,
  again,
  namesRetry,
}: MissingMembersProps) {
  const t = useTranslations('missingMembers')
  const seen = useSeenMembers(list)
  const add = useAddMembers(chat.id, refresh)
  const outcome = useRef<HTMLParagraphElement>(null)
  const isDone = add.state === 'done'
  useEffect(() => {
    // The focused "Add" button is gone with its row.
    if (isDone && isFocusLost()) outcome.current?.focus({ preventScroll: true })
  }, [isDone])

  if (!item.ok) {
    if (item.failure.kind === 'missing-scope') {
      return <PermissionLine scope="crm">{(tags) => t.rich('needs', tags)}</PermissionLine>
    }
    if (!mayPass(item.failure)) return null
    return (
      <QuietLine icon="alert" action={<TryAgain {...again} />}>
        {t(`itemFailed.${itemWord(type)}`)}
      </QuietLine>
    )
  }
  if (list === null) return null
  const gap = membershipDifference(
    item.value,
    list,
    people?.ok ? [...seen, ...people.value] : seen,
    me?.id ?? null,
  )
  if (gap === null)
    return (
      <MembersIncomplete
        loaded={list.members.length}
        isChanged={hasChangedOrder(list)}
        count={chat.memberCount}
        loadAllMembers={loadAllMembers}
      />
    )
  const isSilent = gap.missing.length === 0 && gap.extra.length === 0 && !isDone
  return (
    <div className={isSilent ? styles['silent'] : undefined}>
      {gap.missing.length > 0 && (
        <MissingList
          missing={gap.missing}
          add={chat.can.addMembers ? add : null}
          {...{ people, namesRetry, type, level }}
        />
      )}
      <p ref={outcome} role="status" tabIndex={-1} className={styles['outcome']}>
        {isDone && t('added', { count: add.ids.length })}
      </p>
      {gap.extra.length > 0 && <ExtraMembers extra={gap.extra} type={type} />}
    </div>
  )
}

interface MembersIncompleteProps {
  /** Number of loaded members. */
  loaded: number
  /** Number of all members; null when the portal doesn't tell. */
  count: number | null
  /** True when the portal changed the order while they were loaded. */
  isChanged: boolean
  /** Loads all the others. Rejects with `PortalError`. */
  loadAllMembers: () => Promise<void>
}

/** The button that loads all members: those not loaded yet would seem to be missing. */
function MembersIncomplete({ loaded, count, isChanged, loadAllMembers }: MembersIncompleteProps) {
  const t = useTranslations()
  const all = useAction(loadAllMembers)
  const isFailed = all.failure !== null
  return (
    <QuietLine
      icon="users"
      action={
        <Button busy={all.isPending} onClick={all.run}>
          {all.isPending
            ? t('members.loadingMore')
            : isFailed
              ? t('action.tryAgain')
              : t('missingMembers.loadAll')}
        </Button>
      }
    >
      <span role="status">
        {isFailed
          ? t('members.moreFailed')
          : isChanged
            ? t('missingMembers.changed')
            : count === null || count <= loaded
              ? t('missingMembers.incomplete')
              : t('missingMembers.incompleteOf', { loaded, count })}
      </span>
    </QuietLine>
  )
}

/**
 * Everyone who was a member since this was mounted, in their latest state: the name of a member who leaves stays known,
 * because other names are requested at the opening only.
 */
function useSeenMembers(list: MemberList | null): readonly Member[] {
  const [{ last, seen }, setSeen] = useState({ last: list, seen: list?.members ?? [] })
  if (list === last) return seen
  const members = list?.members ?? []
  const present = new Set(members.map(({ id }) => id))
  const all = [...seen.filter(({ id }) => !present.has(id)), ...members]
  setSeen({ last: list, seen: all })
  return all
}
