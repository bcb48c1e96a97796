import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../../ui/icon/icon.tsx'
import { isFocusLost } from '../is-focus-lost.ts'
import { RouteLink } from '../route-link.tsx'
import { type Route, SETTINGS } from '../routes.ts'
import { AnyChat } from './any/any-chat.tsx'
import { BLANK_ASK } from './any/blank-ask.ts'
import styles from './find-screen.module.css'
import { Search } from './search/search.tsx'

/** The left-menu app's first screen: a deal by its title, or the chat of anything. */
export function FindScreen({ route }: { route: Extract<Route, { page: 'find' | 'any' }> }) {
  const t = useTranslations('find')
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    // The link that led here is gone. The search takes the focus itself.
    if (route.page === 'any' && isFocusLost()) screen.current?.querySelector('h1')?.focus()
  }, [route.page])
  return (
    <main ref={screen} className={`screen ${styles['screen']}`}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['heading']} tabIndex={-1}>
            {t('heading')}
          </h1>
          <p className={styles['text']}>{t('text')}</p>
        </div>
        <div className={styles['ways']}>
          <nav className={styles['tabs']} aria-label={t('tabs.label')}>
            <RouteLink to={{ page: 'find', text: '' }} isCurrent={route.page === 'find'}>
              {t('tabs.search')}
            </RouteLink>
            <RouteLink to={BLANK_ASK} isCurrent={route.page === 'any'}>
              {t('tabs.any')}
            </RouteLink>
          </nav>
          <RouteLink to={SETTINGS} look="plain">
            <Icon name="settings" /> <span className={styles['word']}>{t('settings')}</span>
          </RouteLink>
        </div>
      </header>
      {route.page === 'find' ? <Search text={route.text} /> : <AnyChat ask={route} />}
    </main>
  )
}
