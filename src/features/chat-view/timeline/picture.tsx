import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import styles from './picture.module.css'
import { useTimeline } from './timeline-context.tsx'

/** The room for a picture whose size the portal doesn't tell. Pixels. */
const UNKNOWN_SIZE = { width: 320, height: 200 } as const

/** A picture, in room that was kept for it: nothing moves when it comes. */
export function Picture({ file }: { file: ChatFile }) {
  const t = useTranslations('messages')
  const { onBroken } = useTimeline()
  const { width, height } =
    file.width && file.height ? { width: file.width, height: file.height } : UNKNOWN_SIZE
  const image = (
    <img
      src={file.preview || file.address}
      alt={file.name || t('file.picture')}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => onBroken(file.id)}
      {...{ width, height }}
    />
  )
  if (file.address === '') return <span className={styles['picture']}>{image}</span>
  return (
    <a className={styles['picture']} href={file.address} target="_blank" rel="noopener noreferrer">
      {image}
    </a>
  )
}
