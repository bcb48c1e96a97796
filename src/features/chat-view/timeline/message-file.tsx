import { useFormatter, useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { fileSize } from '../../../chat/messages/file-size.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { isSliver } from './is-sliver.ts'
import styles from './message-file.module.css'
import { useTimeline } from './timeline-context.tsx'

/** A file of a message: a picture that can be loaded and seen is shown; any other file is a row with a link. */
export function MessageFile({ file }: { file: ChatFile }) {
  const { brokenIds } = useTimeline()
  const canLoad = (file.preview || file.address) !== '' && !brokenIds.has(file.id)
  const isShown = file.kind === 'picture' && canLoad && !isSliver(file)
  return isShown ? <Picture file={file} /> : <FileRow file={file} />
}

/** Space kept for a picture of unknown size, in pixels. */
const UNKNOWN_SIZE = { width: 320, height: 200 } as const

/** A picture in a box of its final size: loading it moves nothing. */
function Picture({ file }: { file: ChatFile }) {
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

const ICONS: Readonly<Record<ChatFile['kind'], IconName>> = {
  picture: 'picture',
  video: 'camera',
  audio: 'sound',
  other: 'file',
}

/** A file by its name, kind and size; a link where the portal gives its address. */
function FileRow({ file }: { file: ChatFile }) {
  const t = useTranslations('messages')
  const sizeOf = useFileSize()
  const kind = file.extension === '' ? t(`file.${file.kind}`) : file.extension.toUpperCase()
  const row = (
    <>
      <span className={styles['kind']}>
        <Icon name={ICONS[file.kind]} />
      </span>
      <span className={styles['words']}>
        <bdi className={styles['name']} dir="auto">
          {file.name || t(`file.${file.kind}`)}
        </bdi>
        <span className={styles['meta']}>
          <bdi>{kind}</bdi>
          {file.size !== null && ` · ${sizeOf(file.size)}`}
        </span>
      </span>
    </>
  )
  if (file.address === '') return <span className={styles['file']}>{row}</span>
  return (
    <a className={styles['file']} href={file.address} target="_blank" rel="noopener noreferrer">
      {row}
    </a>
  )
}

/** Formats a number of bytes: "412 kB", "3.4 MB". */
function useFileSize(): (bytes: number) => string {
  const format = useFormatter()
  return (bytes) => {
    const { value, unit } = fileSize(bytes)
    return format.number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 })
  }
}
