import { useTranslations } from 'use-intl'
import type { Attachment } from '../../../../chat/files/attachment.ts'
import { Button } from '../../../../ui/button/button.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { useFileSize } from '../../timeline/use-file-size.ts'
import type { FilesGoWith } from '../composer-files.ts'
import { AttachmentAnnouncer } from './attachment-announcer.tsx'
import { AttachmentRow } from './attachment-row.tsx'
import styles from './attachments.module.css'
import type { FileIssue } from './choose-files.ts'

interface AttachmentListProps {
  attachments: readonly Attachment[]
  /** Files that were not taken. */
  issues: readonly FileIssue[]
  goesWith: FilesGoWith
  onRetry: (key: string) => void
  onRemove: (key: string) => void
  /** Closes the issues. */
  onClose: () => void
}

/** The files above the reply box, with what Send will do with them. */
export function AttachmentList({
  attachments,
  issues,
  goesWith,
  onRetry,
  onRemove,
  onClose,
}: AttachmentListProps) {
  const t = useTranslations('files')
  const sizeOf = useFileSize()
  const chosen = attachments.filter(({ state: { kind } }) => kind === 'chosen')
  return (
    <>
      {issues.length > 0 && (
        <div className={styles['issues']} role="status">
          <Icon name="alert" />
          <ul>
            {issues.map(({ name, problem, size, maxBytes }) => (
              <li key={`${problem} ${name}`}>
                {t.rich(`problem.${problem}`, {
                  name: () => <bdi>{name}</bdi>,
                  size: sizeOf(size),
                  max: sizeOf(maxBytes),
                })}
              </li>
            ))}
          </ul>
          <Button look="plain" onClick={onClose}>
            {t('close')}
          </Button>
        </div>
      )}
      {attachments.length > 0 && (
        <ul className={styles['list']} aria-label={t('label')}>
          {attachments.map((attachment) => (
            <AttachmentRow key={attachment.key} {...{ attachment, onRetry, onRemove }} />
          ))}
        </ul>
      )}
      {chosen.length > 0 && (
        <p className={styles['note']}>{t(`note.${goesWith}`, { count: chosen.length })}</p>
      )}
      <AttachmentAnnouncer attachments={attachments} />
    </>
  )
}
