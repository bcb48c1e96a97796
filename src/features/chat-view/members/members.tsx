import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import { presenceOf } from '../../../chat/members/activity.ts'
import type { MemberList } from '../../../chat/members/member-list.ts'
import { searchMembers } from '../../../chat/membership/search-members.ts'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import people from '../body/people.module.css'
import { MemberRow } from './member-row.tsx'
import { MemberSearch } from './member-search.tsx'
import styles from './members.module.css'
import { MoreMembers } from './more-members.tsx'

/** As many are found at a glance; more of them can be searched. */
const AT_A_GLANCE = 12
/** Of more rows than this, those out of sight are left to the browser. */
const MANY = 200

interface MembersProps {
  chat: Chat
  list: MemberList
  me: Me | null
  /** When the list was read; null: unknown, and nobody's presence is shown. Milliseconds. */
  now: number | null
  /** Of its heading. */
  level: 2 | 4
  /** Loads the next members, and rejects with `PortalError`; null: the rest is only counted here. */
  onMore: (() => Promise<void>) | null
}

/** Who is in the chat. A long list scrolls in a region of its own, which the keyboard reaches, and can be searched. */
export function Members({ chat, list, me, now, level, onMore }: MembersProps) {
  const { members, isComplete } = list
  const title = useId()
  const region = useRef<HTMLElement>(null)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const hasAsked = useRef(false)
  useEffect(() => {
    // The button that loaded the last of them is gone, and the focus with it.
    if (isComplete && hasAsked.current && isFocusLost()) region.current?.focus({ preventScroll: true })
  }, [isComplete])

  const Heading = level === 2 ? 'h2' : 'h4'
  const t = useTranslations('members')
  const format = useFormatter()
  const count = chat.memberCount ?? (isComplete ? members.length : null)
  const shown = searchMembers(members, words)
  const isSearching = words.trim() !== ''
  return (
    <div className={styles['members']}>
      <div className={`${people['head']} ${styles['head']}`}>
        <Heading id={title}>{t('heading')}</Heading>
        {count !== null && <span className={styles['count']}>{format.number(count)}</span>}
      </div>
      {members.length > AT_A_GLANCE && (
        <MemberSearch
          typed={typed}
          onType={setTyped}
          matches={isSearching ? shown.length : null}
          loaded={isComplete ? null : members.length}
        />
      )}
      <section
        ref={region}
        className={styles['region']}
        aria-labelledby={title}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs a place for the keyboard
        tabIndex={0}
      >
        <ul className={`people ${shown.length > MANY ? styles['many'] : ''}`}>
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
      {isComplete || onMore === null ? (
        <Uncounted count={(count ?? members.length) - members.length} />
      ) : (
        <MoreMembers
          loaded={members.length}
          count={count}
          onMore={() => {
            hasAsked.current = true
            return onMore()
          }}
        />
      )}
    </div>
  )
}

function rankOf(id: number, { ownerId, managerIds }: Chat): 'owner' | 'manager' | null {
  return id === ownerId ? 'owner' : managerIds.includes(id) ? 'manager' : null
}

/** Who is in the chat, and not in its list: they aren't loaded, or have left the company. */
function Uncounted({ count }: { count: number }) {
  const t = useTranslations('members')
  return count > 0 && <p className={styles['more']}>{t('more', { count })}</p>
}
