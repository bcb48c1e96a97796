import { useTranslations } from 'use-intl'
import { SearchInput } from '../../../ui/search-input/search-input.tsx'
import styles from './member-search.module.css'

/** Most characters of the search field. */
const LONGEST = 200

interface MemberSearchProps {
  typed: string
  onType: (typed: string) => void
  /** Number of loaded members that match; null: no search. */
  matches: number | null
  /** Number of loaded members when that isn't all of them; else null. */
  loaded: number | null
}

/** The search field for the loaded members, with the number of matches. */
export function MemberSearch({ typed, onType, matches, loaded }: MemberSearchProps) {
  const t = useTranslations('members')
  const clear = useTranslations('action')('clear')
  return (
    <div className={styles['search']}>
      <SearchInput
        aria-label={t('find')}
        placeholder={t('find')}
        maxLength={LONGEST}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        clear={clear}
        onClear={() => onType('')}
      />
      <p role="status" className={styles['found']}>
        {matches !== null &&
          `${t('matches', { count: matches })} ${loaded === null ? '' : t('onlyLoaded', { count: loaded })}`}
      </p>
    </div>
  )
}
