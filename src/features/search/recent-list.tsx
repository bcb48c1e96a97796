import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useNavigation } from '../../shared/navigation/navigation.tsx'
import { RouteLink } from '../../shared/navigation/route-link.tsx'
import { hashOf } from '../../shared/navigation/routes.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './recent-list.module.css'

/** Chats and items opened earlier in this frame; nothing when there are none. */
export function RecentList() {
  const t = useTranslations('find')
  const { recents } = useNavigation()
  const title = useId()
  if (recents.length === 0) return null
  return (
    <section className={styles['recent']} aria-labelledby={title}>
      <h2 id={title} className={styles['heading']}>
        {t('recent')}
      </h2>
      <ul>
        {recents.map(({ route, label }) => (
          <li key={hashOf(route)}>
            <RouteLink to={route} className={styles['link']}>
              <Icon name="clock" />
              <span className={styles['label']} dir="auto">
                {label}
              </span>
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
