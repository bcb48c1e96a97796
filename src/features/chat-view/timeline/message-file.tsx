import type { MouseEventHandler } from 'react'
import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { Glyph } from '../../../ui/glyph/glyph.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import { useFileActions } from './file-actions.tsx'
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
  const own = 'source' in props ? null : props.file
  const canLoad = source !== '' && !brokenPictures.has(source)
  const isShown = file.kind === 'picture' && canLoad && !isSliver(file)
  return isShown ? <Picture {...{ file, own, source }} /> : <FileRow {...{ file, own, host }} />
}

/** Space kept for a picture of unknown size, in pixels. */
const UNKNOWN_SIZE = { width: 320, height: 200 } as const

/** A picture in a box of its final size: loading it moves nothing. */
function Picture({ file, own, source }: { file: ShownFile; own: ChatFile | null; source: string }) {
  const t = useTranslations('messages')
  const onPress = useViewing(own)
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
    <a
      className={styles['picture']}
      href={file.address}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onPress}
    >
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

interface FileRowProps {
  file: ShownFile
  /** The file of the chat; null: one of an attachment. */
  own: ChatFile | null
  host: string
}

/**
 * A file by its name, kind, size and foreign host; a link where the portal gives its address. A file of the chat can be
 * downloaded besides, and a sound played.
 */
function FileRow({ file, own, host }: FileRowProps) {
  const t = useTranslations()
  const sizeOf = useFileSize()
  const actions = useFileActions()
  const onPress = useViewing(own)
  const name = file.name || t(`messages.file.${file.kind}`)
  const kind = file.extension === '' ? t(`messages.file.${file.kind}`) : file.extension.toUpperCase()
  const row = (
    <>
      <span className={styles['kind']}>
        <Icon name={ICONS[file.kind]} />
      </span>
      <span className={styles['words']}>
        <bdi className={styles['name']} dir="auto">
          {name}
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
    <>
      <span className={styles['row']}>
        <a
          className={styles['file']}
          href={file.address}
          target="_blank"
          rel="noopener noreferrer"
          onClick={onPress}
        >
          {row}
        </a>
        {own !== null && actions !== null && (
          <IconButton label={t('attach.download', { name })} onClick={() => actions.download(own)}>
            <Glyph name="download" />
          </IconButton>
        )}
      </span>
      {own?.kind === 'audio' && <Sound file={own} />}
    </>
  )
}

/** Plays a sound; nothing is loaded before a press. Gone where the browser is not signed in to the portal here. */
function Sound({ file: { media, name } }: { file: ChatFile }) {
  const t = useTranslations('attach')
  const { brokenPictures, onBroken } = useTimeline()
  if (media === '' || brokenPictures.has(media)) return null
  return (
    // biome-ignore lint/a11y/useMediaCaption: the portal has none
    <audio
      className={styles['sound']}
      src={media}
      controls
      preload="none"
      aria-label={t('play', { name })}
      onError={() => onBroken(media)}
    />
  )
}

/** Opens a picture or a video of the chat in the viewer by a plain press on its link; undefined: the link is followed. */
function useViewing(own: ChatFile | null): MouseEventHandler | undefined {
  const actions = useFileActions()
  const canView = own?.kind === 'picture' || (own?.kind === 'video' && own.media !== '')
  if (own === null || actions === null || !canView) return undefined
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    actions.view(own.id)
  }
}
