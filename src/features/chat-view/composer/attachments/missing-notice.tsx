import { useTranslations } from 'use-intl'
import type { UploadWay } from '../../../../chat/files/upload-way.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import styles from './attachments.module.css'

interface MissingNoticeProps {
  id: string
  what: Extract<UploadWay, { kind: 'missing' }>['what']
  onClose: () => void
}

/** The permission or method that this portal lacks to take files from the app. */
export function MissingNotice({ id, what, onClose }: MissingNoticeProps) {
  const t = useTranslations('files')
  return (
    <div className={styles['issues']} role="status">
      <Icon name="alert" />
      <p id={id}>{t(`missing.${what}`)}</p>
      <Button look="plain" onClick={onClose}>
        {t('close')}
      </Button>
    </div>
  )
}
