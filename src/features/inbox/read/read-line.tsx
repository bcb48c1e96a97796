import { useTranslations } from 'use-intl'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
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
  const status = marking.ending?.status ?? 'done'
  const isFailed = marking.failure !== null || (status !== 'done' && status !== 'customers')
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
          <IconButton label={t('close')} onClick={marking.close}>
            <Icon name="close" />
          </IconButton>
        )}
      </div>
    </div>
  )
}

function useMarkWords({ mark, isPending, failure, ending }: MarkRead): string | null {
  const t = useTranslations('inbox.read')
  const lost = useTranslations('action.failed')
  const reasonOf = useFailureReason()
  if (mark === null) return null
  const { name, isRead } = mark
  if (isPending) return t(isRead ? 'marking' : 'undoing', { name })
  const not = (reason: string) => t(isRead ? 'failed' : 'undoFailed', { name, reason })
  if (failure !== null) return not(reasonOf(failure))
  switch (ending?.status) {
    case undefined:
      return null
    case 'done':
      return t(isRead ? 'done' : 'undone', { name })
    case 'customers':
      return t('customers', { name })
    case 'not-done':
      return not(lost('notDone'))
    case 'uncertain':
      return not(lost('uncertain'))
    case 'refused':
      return not(ending.failure === null ? lost('refused') : reasonOf(ending.failure))
    case 'nothing':
      return not(lost('refused'))
  }
}
