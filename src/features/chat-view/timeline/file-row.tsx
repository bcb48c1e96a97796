import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import styles from './file-row.module.css'
import { useFileSize } from './use-file-size.ts'

const ICONS: Readonly<Record<ChatFile['kind'], IconName>> = {
  picture: 'picture',
  video: 'camera',
  audio: 'sound',
  other: 'file',
}

/** A file by its name, its kind and its size; a press leads to it, where the portal says where it is. */
export function FileRow({ file }: { file: ChatFile }) {
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
