import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './back-bar.module.css'
import { useNavigation } from './navigation.tsx'

/** The way back to where the screen was opened from. */
export function BackBar() {
  const t = useTranslations('find')
  const { goBack } = useNavigation()
  return (
    <nav className={styles['bar']} aria-label={t('back')}>
      <Button look="plain" onClick={goBack}>
        <Icon name="back" flips /> {t('back')}
      </Button>
    </nav>
  )
}
