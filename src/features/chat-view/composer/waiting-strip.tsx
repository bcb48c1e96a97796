import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { ChatOutbox } from './use-outbox.ts'
import styles from './waiting-strip.module.css'

/** The messages that wait for the network, which go by themselves; a press asks for it now. */
export function WaitingStrip({ outbox }: { outbox: Pick<ChatOutbox, 'messages' | 'tryNow'> }) {
  const t = useTranslations('messages')
  const count = outbox.messages.filter(({ state }) => state.kind === 'waiting').length
  if (count === 0) return null
  return (
    <div className={styles['strip']} role="status">
      <Icon name="offline" />
      <p>{t('waitingAll', { count })}</p>
      <Button onClick={outbox.tryNow}>{t('tryNow')}</Button>
    </div>
  )
}
