import { type CSSProperties, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import styles from './viewer.module.css'

interface ViewedContentProps {
  file: ChatFile
  /** 1 fits it into the viewer. */
  zoom: number
  /** Ways to see a file that the browser does not show here. */
  ways: ReactNode
}

/**
 * A picture or a video. The portal gives it to whoever is signed in, which the browser may not tell it from a frame of another
 * site: then the file's name stands here, with ways to it.
 */
export function ViewedContent({ file, zoom, ways }: ViewedContentProps) {
  const t = useTranslations('viewer')
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading')
  const shown = { onLoad: () => setState('shown'), onError: () => setState('failed') }
  if (state === 'failed') {
    return (
      <div className={styles['failed']} role="status">
        <bdi className={styles['name']}>{file.name}</bdi>
        <p>{t('failed')}</p>
        {ways}
      </div>
    )
  }
  if (file.kind === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: the portal has none
      <video
        className={styles['content']}
        src={file.media}
        poster={file.preview === '' ? undefined : file.preview}
        controls
        playsInline
        preload="metadata"
        aria-label={file.name}
        onError={shown.onError}
      />
    )
  }
  const zoomed = { '--zoom': zoom } as CSSProperties
  return (
    <div className={styles['scroll']} data-zoomed={zoom > 1 || undefined}>
      <img
        className={styles['content']}
        style={zoomed}
        src={file.address}
        alt={file.name}
        referrerPolicy="no-referrer"
        draggable={false}
        {...shown}
      />
      {state === 'loading' && (
        <p className={styles['loading']} role="status">
          {t('loading')}
        </p>
      )}
    </div>
  )
}
