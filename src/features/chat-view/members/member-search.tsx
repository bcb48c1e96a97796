import { useTranslations } from 'use-intl'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './member-search.module.css'

/** Longer than any name. */
const LONGEST = 200

interface MemberSearchProps {
  typed: string
  onType: (typed: string) => void
  /** How many of the loaded members match; null: nothing is searched for. */
  matches: number | null
  /** How many were searched, where that isn't everybody; else null. */
  loaded: number | null
}

/** Finds somebody among the loaded members, and says how far it looked. */
export function MemberSearch({ typed, onType, matches, loaded }: MemberSearchProps) {
  const t = useTranslations('members')
  return (
    <div className={styles['search']}>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          type="search"
          className={styles['input']}
          aria-label={t('find')}
          placeholder={t('find')}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          maxLength={LONGEST}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
      <p role="status" className={styles['found']}>
        {matches !== null && (
          <>
            {t('matches', { count: matches })} {loaded !== null && t('onlyLoaded', { count: loaded })}
          </>
        )}
      </p>
    </div>
  )
}
