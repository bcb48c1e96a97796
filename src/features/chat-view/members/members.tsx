import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import { presenceOf } from '../../../chat/members/activity.ts'
import { MORE_MEMBERS } from '../../../chat/members/load-more-members.ts'
import { hasChangedOrder, type MemberList } from '../../../chat/members/member-list.ts'
import { searchMembers } from '../../../chat/membership/search-members.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import { MemberRow } from './member-row.tsx'
import { MemberSearch } from './member-search.tsx'
import styles from './members.module.css'

/** Most loaded members without a search field. */
const MOST_UNSEARCHED = 12
/** Most rows without `content-visibility`. */
const MOST_RENDERED = 200

interface MembersProps {
  /** `id` of the list, which the header's faces lead to. */
  id?: string | undefined
  chat: Chat
  list: MemberList
  me: Me | null
  /** The time when the list was read, in milliseconds; null: too long ago to show presence. */
  now: number | null
  /** Level of its heading. */
  level: 2 | 3 | 4
  /** Loads the next page of members, and rejects with `PortalError`; null: the others are only counted. */
  loadMoreMembers: (() => Promise<void>) | null
}

/** The chat's members; a long list can be searched. Its region takes the focus from the faces in the header. */
export function Members({ id, chat, list, me, now, level, loadMoreMembers }: MembersProps) {
  const { members, isComplete } = list
  const title = useId()
  const region = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const hasAsked = useRef(false)
  useEffect(() => {
    // The focused "Show more" button is gone with the last page.
    if (isComplete && hasAsked.current && isFocusLost()) region.current?.focus({ preventScroll: true })
  }, [isComplete])

  const Heading = `h${level}` as const
  const t = useTranslations('members')
  const format = useFormatter()
  const count = chat.memberCount ?? (isComplete ? members.length : null)
  const shown = searchMembers(members, words)
  const isSearching = words.trim() !== ''
  return (
    <div className={styles['members']}>
      <div className={styles['head']}>
        <Heading id={title}>{t('heading')}</Heading>
        {count !== null && <span className={styles['count']}>{format.number(count)}</span>}
      </div>
      {members.length > MOST_UNSEARCHED && (
        <MemberSearch
          typed={typed}
          onType={setTyped}
          matches={isSearching ? shown.length : null}
          loaded={isComplete ? null : members.length}
        />
      )}
      <section ref={region} id={id} className={styles['region']} aria-labelledby={title} tabIndex={-1}>
        <ul className={`people ${shown.length > MOST_RENDERED ? styles['many'] : ''}`}>
          {shown.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              rank={rankOf(member.id, chat)}
              isMe={member.id === me?.id}
              presence={now === null ? null : presenceOf(member.activity, now)}
            />
          ))}
        </ul>
      </section>
      {isComplete || loadMoreMembers === null ? (
        <Uncounted count={(count ?? members.length) - members.length} />
      ) : (
        <MoreMembers
          loaded={members.length}
          count={count}
          isChanged={hasChangedOrder(list)}
          loadMoreMembers={() => {
            hasAsked.current = true
            return loadMoreMembers()
          }}
        />
      )}
    </div>
  )
}

function rankOf(id: number, { ownerId, managerIds }: Chat): 'owner' | 'manager' | null {
  return id === ownerId ? 'owner' : managerIds.includes(id) ? 'manager' : null
}

/** The number of members that the list lacks: not loaded, or former employees. */
function Uncounted({ count }: { count: number }) {
  const t = useTranslations('members')
  return count > 0 && <p className={styles['more']}>{t('more', { count })}</p>
}

interface MoreMembersProps {
  /** Number of loaded members. */
  loaded: number
  /** Number of all members; null when the portal doesn't tell. */
  count: number | null
  /** True when the portal changed the order while they were loaded. */
  isChanged: boolean
  /** Loads the next page. Rejects with `PortalError`. */
  loadMoreMembers: () => Promise<void>
}

/** The button that loads the next members. */
function MoreMembers({ loaded, count, isChanged, loadMoreMembers }: MoreMembersProps) {
  const t = useTranslations('members')
  const action = useTranslations('action')
  const more = useAction(loadMoreMembers)
  // The portal's count may lag behind the list: the button offers at least one page.
  const left = count === null || count <= loaded ? MORE_MEMBERS : Math.min(count - loaded, MORE_MEMBERS)
  const isFailed = more.failure !== null
  return (
    <div className={styles['more']}>
      <p role="status">
        {isFailed
          ? t('moreFailed')
          : isChanged
            ? t('changed')
            : count !== null && count > loaded && t('shown', { shown: loaded, count })}
      </p>
      <Button busy={more.isPending} onClick={more.run}>
        {more.isPending ? t('loadingMore') : isFailed ? action('tryAgain') : t('showMore', { count: left })}
      </Button>
    </div>
  )
}
