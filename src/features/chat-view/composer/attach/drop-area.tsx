import { useTranslations } from 'use-intl'
import { MAX_FILE_BYTES } from '../../../../chat/composing/file-limits.ts'
import { useFileSize } from '../../timeline/use-file-size.ts'
import styles from './attach.module.css'

/** The area over the chat while files are dragged over it. `count`: of the files; 0: the browser does not tell. */
export function DropArea({ count }: { count: number }) {
  const t = useTranslations('attach')
  const sizeOf = useFileSize()
  return (
    <div className={styles['drop']} role="status">
      <b>{t('drop', { count })}</b>
      <span>{t('limit', { size: sizeOf(MAX_FILE_BYTES) })}</span>
    </div>
  )
}
