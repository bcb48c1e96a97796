import { type ComponentType, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isFocusLost } from '../../shared/focus/is-focus-lost.ts'
import { RouteLink } from '../../shared/navigation/route-link.tsx'
import { type Route, SETTINGS, START } from '../../shared/navigation/routes.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import type { AnyChatAnswerProps } from './any-chat/answer-slot.ts'
import { AnyChat } from './any-chat/any-chat.tsx'
import { BLANK_FORM } from './any-chat/blank-form.ts'
import { DealSearch } from './deals/deal-search.tsx'
import styles from './search-screen.module.css'

interface SearchScreenProps {
  route: Extract<Route, { page: 'find' | 'any' }>
  /** Renders the answer of the form for any chat; a slot that `app/` fills. */
  Answer: ComponentType<AnyChatAnswerProps>
}

/** The left-menu app's search for deals, or the form for any chat. */
export function SearchScreen({ route, Answer }: SearchScreenProps) {
  const t = useTranslations('find')
  const inbox = useTranslations('inbox')('heading')
  const screen = useRef<HTMLElement>(null)
  useEffect(() => {
    // The focused link that led here is gone. `DealSearch` takes the focus itself.
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
            <RouteLink to={BLANK_FORM} isCurrent={route.page === 'any'}>
              {t('tabs.any')}
            </RouteLink>
          </nav>
          <RouteLink to={START} look="plain">
            <Icon name="home" /> <span className={styles['word']}>{inbox}</span>
          </RouteLink>
          <RouteLink to={SETTINGS} look="plain">
            <Icon name="settings" /> <span className={styles['word']}>{t('settings')}</span>
          </RouteLink>
        </div>
      </header>
      {route.page === 'find' ? <DealSearch text={route.text} /> : <AnyChat ask={route} Answer={Answer} />}
    </main>
  )
}
