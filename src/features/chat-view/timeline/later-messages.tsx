import { useTranslations } from 'use-intl'
import type { Action } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import styles from './message-list.module.css'

/** The row after the loaded messages where the chat goes on: scrolling near it loads them, and so does its button. */
export function LaterMessages({ run, isPending, failure }: Action<[]>) {
  const t = useTranslations('messages')
  return (
    <div className={styles['later']}>
      {failure !== null && !isPending && <p role="status">{t('laterFailed')}</p>}
      <Button look="plain" busy={isPending} onClick={run}>
        {isPending ? t('loadingEarlier') : failure === null ? t('later') : t('laterAgain')}
      </Button>
    </div>
  )
}
