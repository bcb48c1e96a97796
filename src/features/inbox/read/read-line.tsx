import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './read-line.module.css'
import type { MarkRead } from './use-mark-read.ts'

interface ReadLineProps {
  marking: MarkRead
  /** Another thing to tell, while no mark is; null: none. */
  notice: string | null
}

/** The line under the list that tells of the last mark, with the way to take it back. It stays until it is closed. */
export function ReadLine({ marking, notice }: ReadLineProps) {
  const t = useTranslations('inbox')
  const words = useMarkWords(marking)
  const isFailed = marking.failure !== null || (marking.outcome !== null && marking.outcome !== 'done')
  return (
    <div className={styles['place']}>
      <div className={words === null ? undefined : styles['line']}>
        <p role="status" className={isFailed ? styles['bad'] : undefined} dir="auto">
          {words ?? notice}
        </p>
        {marking.undo !== null && words !== null && (
          <button type="button" className={styles['undo']} onClick={marking.undo}>
            {t('read.undo')}
          </button>
        )}
        {words !== null && !marking.isPending && (
          <button type="button" className={styles['close']} aria-label={t('close')} onClick={marking.close}>
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  )
}

function useMarkWords({ mark, isPending, failure, outcome }: MarkRead): string | null {
  const t = useTranslations('inbox.read')
  const lost = useTranslations('action.failed')
  const reasonOf = useFailureReason()
  if (mark === null) return null
  const { name, isRead } = mark
  if (isPending) return t(isRead ? 'marking' : 'undoing', { name })
  if (failure !== null) return t(isRead ? 'failed' : 'undoFailed', { name, reason: reasonOf(failure) })
  switch (outcome) {
    case null:
      return null
    case 'done':
      return t(isRead ? 'done' : 'undone', { name })
    case 'not-done':
      return t(isRead ? 'failed' : 'undoFailed', { name, reason: lost('notDone') })
    case 'uncertain':
      return t(isRead ? 'failed' : 'undoFailed', { name, reason: lost('uncertain') })
    case 'refused':
      return t(isRead ? 'failed' : 'undoFailed', { name, reason: lost('refused') })
  }
}
