import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { isSliver } from './is-sliver.ts'
import styles from './message-file.module.css'
import { useTimeline } from './timeline-context.tsx'
import { useFileSize } from './use-file-size.ts'

/** A file of the chat, or one of an attachment. */
type ShownFile = Omit<ChatFile, 'id' | 'preview' | 'media'>

type MessageFileProps =
  | { file: ChatFile }
  | {
      file: ShownFile
      /** Absolute URL of the picture to load; empty: none. */
      source: string
      /** The host that the file is on, where it isn't the portal's; empty: the portal's. */
      host: string
    }

/** A file of a message: a picture that can be loaded and seen is shown; any other file is a row with a link. */
export function MessageFile(props: MessageFileProps) {
  const { brokenPictures } = useTimeline()
  const { file, source, host } =
    'source' in props ? props : { ...props, source: props.file.preview || props.file.address, host: '' }
  const canLoad = source !== '' && !brokenPictures.has(source)
  const isShown = file.kind === 'picture' && canLoad && !isSliver(file)
  return isShown ? <Picture file={file} source={source} /> : <FileRow file={file} host={host} />
}

/** Space kept for a picture of unknown size, in pixels. */
const UNKNOWN_SIZE = { width: 320, height: 200 } as const

/** A picture in a box of its final size: loading it moves nothing. */
function Picture({ file, source }: { file: ShownFile; source: string }) {
  const t = useTranslations('messages')
  const { onBroken } = useTimeline()
  const { width, height } =
    file.width && file.height ? { width: file.width, height: file.height } : UNKNOWN_SIZE
  const image = (
    <img
      src={source}
      alt={file.name || t('file.picture')}
      loading="lazy"
      referrerPolicy="no-referrer"
      onError={() => onBroken(source)}
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

/** A file by its name, kind, size and foreign host; a link where the portal gives its address. */
function FileRow({ file, host }: { file: ShownFile; host: string }) {
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
          {host !== '' && (
            <>
              {' · '}
              <bdi dir="ltr">{host}</bdi>
            </>
          )}
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
