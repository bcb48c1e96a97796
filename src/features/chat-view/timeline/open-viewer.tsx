import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { WithTexts } from '../body/lazy-code.tsx'
import type { DownloadOutcome } from './download-outcome.ts'
import { lazyViewer } from './lazy-viewer.ts'
import styles from './message-file.module.css'
import { useTimeline } from './timeline-context.tsx'

interface OpenViewerProps {
  /** The file that was opened; null: one is downloaded from its row. */
  viewedId: number | null
  messages: readonly Message[]
  outcome: DownloadOutcome | null
  onDownload: (file: ChatFile) => void
  onMessage: (messageId: number) => void
  onClose: () => void
}

/** The viewer once its code is there, and what came of a download below the messages. */
export function OpenViewer({ viewedId, messages, outcome, ...acts }: OpenViewerProps) {
  const t = useTranslations('attach')
  const tag = useLocale()
  const { fileOf, nameOf, timesOf } = useTimeline()
  const [part, setPart] = useState(lazyViewer.loaded)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    lazyViewer.load(tag).then(setPart, () => setMissing(true))
  }, [tag])
  if (part === null) {
    return isMissing || outcome === 'missing' ? (
      <p className={styles['outcome']} role="status">
        {t('codeMissing')}
      </p>
    ) : null
  }
  const { Outcome, Viewer, viewedFiles } = part.code
  const files = viewedFiles(messages, fileOf)
  return (
    <WithTexts texts={part.texts}>
      {viewedId !== null && files.some(({ file }) => file.id === viewedId) ? (
        <Viewer
          {...{ files, outcome }}
          firstId={viewedId}
          aboutOf={({ authorId, at }) => ({ name: nameOf(authorId), time: timesOf(at)?.full ?? '' })}
          {...acts}
        />
      ) : (
        <p className={styles['outcome']} role="status">
          <Outcome outcome={outcome} />
        </p>
      )}
    </WithTexts>
  )
}
