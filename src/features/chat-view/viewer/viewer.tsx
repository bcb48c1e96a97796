import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import { LinkButton } from '../../../ui/button/button.tsx'
import { Glyph, type GlyphName } from '../../../ui/glyph/glyph.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import type { DownloadOutcome } from '../timeline/download-outcome.ts'
import { Outcome } from './outcome.tsx'
import { useZoom } from './use-zoom.ts'
import { ViewedContent } from './viewed-content.tsx'
import type { ViewedFile } from './viewed-files.ts'
import styles from './viewer.module.css'

interface ViewerProps {
  /** Not empty. */
  files: readonly ViewedFile[]
  /** ID of the file that is shown first. */
  firstId: number
  /** A message's author and time, in words. */
  aboutOf: (message: ViewedFile['message']) => { readonly name: string; readonly time: string }
  /** What came of the last download; null: nothing to tell. */
  outcome: DownloadOutcome | null
  onDownload: (file: ChatFile) => void
  /** Shows the message of a file, and closes. */
  onMessage: (messageId: number) => void
  onClose: () => void
}

/**
 * Pictures and videos of the chat, one at a time, over the frame. A modal dialog: the browser keeps the focus in it, closes it
 * by Escape, and gives the focus back to what opened it.
 */
export function Viewer({ files, firstId, aboutOf, outcome, onDownload, onMessage, onClose }: ViewerProps) {
  const t = useTranslations('viewer')
  const format = useFormatter()
  const dialog = useRef<HTMLDialogElement>(null)
  const [id, setId] = useState(firstId)
  const at = Math.max(
    0,
    files.findIndex(({ file }) => file.id === id),
  )
  const shown = files[at]
  const step = (by: number) => setId(files[at + by]?.file.id ?? id)
  const zoom = useZoom(step)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  if (shown === undefined) return null
  const { file, message } = shown
  const isPicture = file.kind === 'picture'
  const go = (by: number) => {
    zoom.fit()
    step(by)
  }
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Of a video the arrows are its own.
    const isOfVideo = event.target instanceof HTMLVideoElement
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const keys: Record<string, () => void> = {
      ...(isOfVideo ? {} : { arrowleft: () => go(isRtl ? 1 : -1), arrowright: () => go(isRtl ? -1 : 1) }),
      home: () => go(-at),
      end: () => go(files.length - 1 - at),
      '+': zoom.larger,
      '=': zoom.larger,
      '-': zoom.smaller,
      0: zoom.fit,
      d: () => onDownload(file),
    }
    const act = keys[event.key.toLowerCase()]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  function show() {
    dialog.current?.close()
    onMessage(message.id)
  }
  const { name, time } = aboutOf(message)
  const place = { place: at + 1, count: files.length }
  return (
    <dialog
      ref={dialog}
      className={styles['viewer']}
      aria-label={t(isPicture ? 'picture' : 'video', place)}
      onKeyDown={onKey}
      onClose={onClose}
    >
      <div className={styles['top']}>
        <div className={styles['about']}>
          <bdi className={styles['name']}>{file.name}</bdi>
          <span className={styles['line']}>{t('about', { name, time, ...place })}</span>
        </div>
        {isPicture && (
          <span className={styles['zoom']}>
            <Tool glyph="minus" label={t('zoomOut')} onPress={zoom.smaller} />
            <button type="button" className={styles['share']} title={t('fit')} onClick={zoom.fit}>
              {format.number(zoom.share, { style: 'percent' })}
            </button>
            <Tool glyph="plus" label={t('zoomIn')} onPress={zoom.larger} />
          </span>
        )}
        <Tool glyph="message" label={t('toMessage')} onPress={show} />
        <Tool glyph="download" label={t('download')} onPress={() => onDownload(file)} />
        <Tool label={t('close')} onPress={() => dialog.current?.close()}>
          <Icon name="close" />
        </Tool>
      </div>
      <div className={styles['plate']} {...zoom.touch}>
        <ViewedContent
          key={file.id}
          file={file}
          zoom={zoom.share}
          ways={
            <LinkButton href={file.address}>
              <Icon name="open" /> {t('open')}
            </LinkButton>
          }
        />
        {at > 0 && (
          <span className={styles['back']}>
            <Tool glyph="left" flips label={t('previous')} onPress={() => go(-1)} />
          </span>
        )}
        {at < files.length - 1 && (
          <span className={styles['forth']}>
            <Tool label={t('next')} onPress={() => go(1)}>
              <Icon name="right" flips />
            </Tool>
          </span>
        )}
      </div>
      <p className={styles['said']} role="status">
        <Outcome outcome={outcome} />
      </p>
    </dialog>
  )
}

interface ToolProps {
  label: string
  onPress: () => void
  glyph?: GlyphName
  flips?: boolean
  children?: ReactNode
}

function Tool({ label, onPress, glyph, flips = false, children }: ToolProps) {
  return (
    <button type="button" className={styles['tool']} aria-label={label} title={label} onClick={onPress}>
      {glyph === undefined ? children : <Glyph name={glyph} flips={flips} />}
    </button>
  )
}
