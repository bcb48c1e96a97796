import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isFocusLost } from '../../shared/focus/is-focus-lost.ts'
import { BackBar } from '../../shared/navigation/back-bar.tsx'
import { KeysSection } from './keys/keys-section.tsx'
import { ReadingSection } from './reading/reading-section.tsx'
import { SelfCheck } from './self-check/self-check.tsx'
import styles from './settings-screen.module.css'
import { Tabs } from './tabs/tabs.tsx'
import { ThemeSection } from './theme/theme-section.tsx'
import { TypingSection } from './typing/typing-section.tsx'

/** The settings in the left-menu app: the user's theme and way of reading, an administrator's tabs, the self-check. */
export function SettingsScreen() {
  const t = useTranslations('settings')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The focused link that led here is gone.
    if (isFocusLost()) heading.current?.focus()
  }, [])
  return (
    <>
      <BackBar />
      <main className={`screen ${styles['screen']}`}>
        <header>
          <h1 ref={heading} className={styles['heading']} tabIndex={-1}>
            {t('heading')}
          </h1>
          <p className={styles['text']}>{t('text')}</p>
        </header>
        <Tabs />
        <TypingSection />
        <ThemeSection />
        <ReadingSection />
        <KeysSection />
        <SelfCheck />
      </main>
    </>
  )
}
