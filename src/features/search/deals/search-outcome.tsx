import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { PortalAddress } from '../../../chat/search/portal-address.ts'
import { type FoundDeal, PAGE_SIZE } from '../../../chat/search/search-deals.ts'
import type { Failure } from '../../../portal/failure.ts'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { RouteLink } from '../../../shared/navigation/route-link.tsx'
import { ChatAddress } from '../../../shared/open-chat/chat-address.tsx'
import { OpenChatLink } from '../../../shared/open-chat/open-chat-link.tsx'
import { useOpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { State } from '../../../ui/state/state.tsx'
import { BLANK_FORM } from '../any-chat/blank-form.ts'
import styles from './deal-search.module.css'
import { RowSkeleton } from './row-skeleton.tsx'

interface SearchOutcomeProps {
  /** The input as typed. */
  text: string
  address: PortalAddress | null
  /** The searched words; null: no search. */
  words: string | null
  search: UseQueryResult<FoundDeal[]>
  /** The failure of the search; null: none. */
  failure: Failure | null
  /** True when the list belongs to the previous input. */
  isStale: boolean
  /** Number of deals in the list above. */
  count: number
}

/** The state of the search below the list: too short, failed, searching, nothing found, more than one page. */
export function SearchOutcome({ text, address, words, search, failure, isStale, count }: SearchOutcomeProps) {
  const t = useTranslations('find')
  if (address !== null && words === null) return <AddressOutcome address={address} />
  if (text.trim() === '') return null
  if (words === null) return <p className={styles['note']}>{t('search.tooShort')}</p>

  const again = {
    onRetry: () => void search.refetch({ cancelRefetch: false }),
    isRetrying: search.isFetching,
  }
  if (failure !== null) {
    return <FailureScreen level={2} failure={failure} attempt={search.errorUpdatedAt} {...again} />
  }
  if (search.data === undefined) {
    return (
      <>
        <RowSkeleton />
        <p className="sr-only">{t('search.searching')}</p>
      </>
    )
  }
  if (isStale) return <p className="sr-only">{t('search.searching')}</p>
  if (count === 0) {
    return (
      <State
        level={2}
        glyph="search"
        heading={t('search.none.heading')}
        ways={
          <>
            <TryAgain {...again} />
            <RouteLink to={BLANK_FORM} look="plain">
              {t('tabs.any')}
            </RouteLink>
          </>
        }
      >
        {t('search.none.text', { words })}
      </State>
    )
  }
  return (
    <>
      <p className="sr-only">{t('search.count', { count })}</p>
      {count >= PAGE_SIZE && <p className={styles['note']}>{t('search.full')}</p>}
    </>
  )
}

/** The state for an address without an option. */
function AddressOutcome({ address }: { address: PortalAddress }) {
  const t = useTranslations('find')
  const code = (host: ReactNode) => <code>{host}</code>
  const anyChat = (
    <RouteLink to={BLANK_FORM} look="outline">
      {t('tabs.any')}
    </RouteLink>
  )
  switch (address.kind) {
    case 'person':
      return <PersonOutcome key={address.userId} userId={String(address.userId)} />
    case 'elsewhere':
      return (
        <State level={2} glyph="globe" heading={t('search.elsewhere.heading')} ways={anyChat}>
          {t.rich('search.elsewhere.text', { host: address.host, code })}
        </State>
      )
    case 'unknown':
      return (
        <State level={2} glyph="link" heading={t('search.unknown.heading')} ways={anyChat}>
          {t('search.unknown.text')}
        </State>
      )
    default:
      return null
  }
}

/** The link to a private chat. The chat is never requested, because that could create it. */
function PersonOutcome({ userId }: { userId: string }) {
  const t = useTranslations('find.search.person')
  const openChat = useOpenChat(userId)
  return (
    <State
      level={2}
      glyph="users"
      heading={t('heading')}
      ways={<OpenChatLink chat={openChat} look="outline" />}
      more={<ChatAddress chat={openChat} />}
    >
      {t('text', { id: userId })}
    </State>
  )
}
