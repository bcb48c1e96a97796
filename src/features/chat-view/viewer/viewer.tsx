import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { DownloadOutcome } from '../timeline/download-outcome.ts'
import { useZoom } from './use-zoom.ts'
import type { ViewedFile } from './viewed-files.ts'
import styles from './viewer.module.css'
import { ViewerStage } from './viewer-stage.tsx'

interface ViewerProps {
  /** Not empty. */
  files: readonly ViewedFile[]
  /** ID of the file that is shown first. */
  firstId: number
  /** A message's author and time, in words. */
  aboutOf: (message: ViewedFile['message']) => { readonly name: string; readonly time: string }
  /** The outcome of the last download; null: none to tell. */
  outcome: DownloadOutcome | null
  onDownload: (file: ChatFile) => void
  /** Shows the message of a file. */
  onMessage: (messageId: number) => void
  onClose: () => void
}

/**
 * Pictures and videos of the chat, one at a time, over the frame. A modal dialog: the browser keeps the focus in it, closes it
 * by Escape, and gives the focus back to what opened it.
 */
export function Viewer({ files, firstId, aboutOf, outcome, onDownload, onMessage, onClose }: ViewerProps) {
  const t = useTranslations('viewer')
  const dialog = useRef<HTMLDialogElement>(null)
  const [id, setId] = useState(firstId)
  const at = Math.max(
    0,
    files.findIndex(({ file }) => file.id === id),
  )
  const shown = files[at]
  const zoom = useZoom(go)
  function go(by: number) {
    zoom.fit()
    setId(files[at + by]?.file.id ?? id)
  }
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  if (shown === undefined) return null
  const { file, message } = shown
  function onKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // Of a video the arrows are its own.
    const isOfVideo = event.target instanceof HTMLVideoElement
    const forth = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1
    const keys: Record<string, () => void> = {
      ...(isOfVideo ? {} : { arrowleft: () => go(-forth), arrowright: () => go(forth) }),
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
  const place = { place: at + 1, count: files.length }
  return (
    <dialog
      ref={dialog}
      className={styles['viewer']}
      aria-label={t(file.kind === 'video' ? 'video' : 'picture', place)}
      onKeyDown={onKey}
      onClose={onClose}
    >
      <ViewerStage
        {...{ file, place, zoom, outcome }}
        about={aboutOf(message)}
        onStep={go}
        onDownload={() => onDownload(file)}
        onMessage={show}
        onClose={() => dialog.current?.close()}
      />
    </dialog>
  )
}
