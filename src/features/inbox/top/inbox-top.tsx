import { useTranslations } from 'use-intl'
import { INBOX_GROUPS, type InboxGroup } from '../../../chat/inbox/inbox-filter.ts'
import type { GroupCount } from '../../../chat/inbox/inbox-list.ts'
import { useNavigation } from '../../../shared/navigation/navigation.tsx'
import { RouteLink } from '../../../shared/navigation/route-link.tsx'
import { FIND, type InboxRoute, SETTINGS } from '../../../shared/navigation/routes.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Menu } from '../../../ui/menu/menu.tsx'
import type { InboxState } from '../data/inbox-state.ts'
import { InboxIcon } from '../icons/inbox-icon.tsx'
import type { InboxWidth } from '../inbox-width.ts'
import styles from './inbox-top.module.css'

interface InboxTopProps {
  group: InboxGroup
  counts: InboxState['counts']
  width: InboxWidth
  routeOf: (group: InboxGroup) => InboxRoute
  onKeys: () => void
  /** Shows the search field of a small list. */
  onSearch: () => void
}

/** Names of the groups in the texts. */
export const GROUP_WORDS = { waiting: 'waiting', all: 'all', quiet: 'quiet', 'no-chat': 'noChat' } as const

/** The inbox's one line: its name, the four groups with their numbers, and the ways to search, settings and keys. */
export function InboxTop({ group, counts, width, routeOf, onKeys, onSearch }: InboxTopProps) {
  const t = useTranslations('inbox')
  const settings = useTranslations('find')('settings')
  const { go } = useNavigation()
  return (
    <header className={styles['top']}>
      <h1 className={styles['heading']} tabIndex={-1}>
        {t('heading')}
      </h1>
      <nav className={styles['groups']} aria-label={t('groups.label')}>
        {INBOX_GROUPS.map((one) => (
          <RouteLink key={one} to={routeOf(one)} isCurrent={one === group}>
            {t(`groups.${GROUP_WORDS[one]}`)} <Count group={one} count={counts[one]} />
          </RouteLink>
        ))}
      </nav>
      <div className={styles['ways']}>
        {width === 'wide' ? (
          <>
            <RouteLink to={FIND} className={styles['tool']}>
              <Icon name="search" /> {t('find')}
            </RouteLink>
            <RouteLink to={SETTINGS} className={styles['tool']}>
              <Icon name="settings" /> <span className="sr-only">{settings}</span>
            </RouteLink>
            <button type="button" className={styles['tool']} onClick={onKeys} title={t('keys.open')}>
              <InboxIcon name="keyboard" /> <span className="sr-only">{t('keys.open')}</span>
            </button>
          </>
        ) : (
          <>
            {width === 'small' ? (
              <button type="button" className={styles['tool']} onClick={onSearch}>
                <Icon name="search" /> <span className="sr-only">{t('search.open')}</span>
              </button>
            ) : (
              <RouteLink to={FIND} className={styles['tool']}>
                <Icon name="search" /> <span className="sr-only">{t('find')}</span>
              </RouteLink>
            )}
            <Menu
              label={t('more')}
              items={[
                { id: 'find', label: t('find'), icon: 'search', onChoose: () => go(FIND) },
                { id: 'settings', label: settings, icon: 'settings', onChoose: () => go(SETTINGS) },
                { id: 'keys', label: t('keys.heading'), icon: 'bolt', onChoose: onKeys },
              ]}
            />
          </>
        )}
      </div>
    </header>
  )
}

/** The number of a group's rows, `11+` where there may be more; nothing while nothing is known. */
function Count({ group, count: { count, isComplete } }: { group: InboxGroup; count: GroupCount }) {
  const t = useTranslations('inbox.groups')
  if (count === 0 && !isComplete) return null
  const isCalling = group === 'waiting' && count > 0
  // A browser's translation replaces text nodes, which React then writes no more: a new number is a new element.
  return (
    <span
      key={`${count}${isComplete}`}
      className={isCalling ? styles['count'] : styles['number']}
      translate="no"
    >
      {t(isComplete ? 'count' : 'countOrMore', { count })}
    </span>
  )
}
