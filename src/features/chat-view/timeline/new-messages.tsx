import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './new-messages.module.css'

interface NewMessagesProps {
  /** How many came below while the reader was elsewhere. */
  count: number
  onPress: () => void
}

/** The way to what came below; nothing where nothing did. It is `MessageAnnouncer` that says it aloud. */
export function NewMessages({ count, onPress }: NewMessagesProps) {
  const t = useTranslations('messages')
  if (count === 0) return null
  return (
    <div className={styles['new']}>
      <Button look="primary" onClick={onPress}>
        {t('new', { count })} <Icon name="down" />
      </Button>
    </div>
  )
}
