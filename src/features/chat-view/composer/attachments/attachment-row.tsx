import { useTranslations } from 'use-intl'
import { type Attachment, isStopped } from '../../../../chat/files/attachment.ts'
import { isHeic } from '../../../../chat/files/check-file.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { IconButton } from '../../../../ui/icon-button/icon-button.tsx'
import { useFileSize } from '../../timeline/use-file-size.ts'
import styles from './attachments.module.css'
import { Thumbnail } from './thumbnail.tsx'
import { useUploadReason } from './use-upload-reason.ts'

/** Shares of a whole, as percent. */
const PERCENT = 100

interface AttachmentRowProps {
  attachment: Attachment
  onRetry: (key: string) => void
  onRemove: (key: string) => void
}

/** A file of the reply: its picture, name, size and state, and what can be done with it. */
export function AttachmentRow({ attachment, onRetry, onRemove }: AttachmentRowProps) {
  const t = useTranslations('files')
  const { key, file, name, text, state } = attachment
  const isBad = isStopped(attachment)
  const isSending = state.kind === 'sending'
  const words = useStateWords(attachment)
  return (
    <li className={`${styles['attachment']} ${isBad ? styles['bad'] : ''}`}>
      <Thumbnail file={file} />
      <bdi className={styles['name']} title={name} dir="auto">
        {name}
      </bdi>
      <span className={styles['what']}>
        {words}
        {text !== '' && <> · {t('text', { text })}</>}
      </span>
      <span className={styles['end']}>
        {isBad && (
          <Button onClick={() => onRetry(key)}>
            <span aria-hidden="true">{t('retry')}</span>
            <span className="sr-only">{t('retryOf', { name })}</span>
          </Button>
        )}
        {state.kind !== 'sent' && (
          <IconButton label={t(isSending ? 'cancel' : 'remove', { name })} onClick={() => onRemove(key)}>
            <Icon name="close" />
          </IconButton>
        )}
      </span>
      {isSending && (
        <progress
          className={styles['progress']}
          max={PERCENT}
          value={Math.round(state.share * PERCENT)}
          aria-label={t('uploading', { name })}
        />
      )}
    </li>
  )
}

function useStateWords({ file, state }: Attachment): string {
  const t = useTranslations('files')
  const sizeOf = useFileSize()
  const reasonOf = useUploadReason()
  const size = sizeOf(file.size)
  switch (state.kind) {
    case 'chosen':
      return isHeic(file) ? t('heic', { size }) : size
    case 'queued':
      return t('queued', { size })
    case 'sending':
      return t('progress', { sent: sizeOf(state.share * file.size), size })
    case 'waiting':
    case 'checking':
    case 'sent':
      return t(state.kind)
    case 'reply-failed':
    case 'unreadable':
    case 'uncertain':
      return t(`failed.${state.kind}`)
    case 'failed':
      return reasonOf(state.failure)
  }
}
