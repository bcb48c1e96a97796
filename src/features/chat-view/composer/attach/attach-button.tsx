import { type ChangeEvent, memo, type RefObject, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { MAX_FILE_BYTES, MAX_TOUCH_FILE_BYTES } from '../../../../chat/composing/file-limits.ts'
import { Glyph } from '../../../../ui/glyph/glyph.tsx'
import { IconButton } from '../../../../ui/icon-button/icon-button.tsx'
import { useFileSize } from '../../timeline/use-file-size.ts'
import styles from './attach.module.css'
import type { GivenFiles } from './read-transfer.ts'

interface AttachButtonProps {
  /** The portal takes no files: a press says what is missing. */
  isMissing: boolean
  /** ID of the notice that says so; null: it is not shown. */
  missingId: string | null
  onMissing: () => void
  /** The pointer or the focus comes near: code and portal may be asked ahead. */
  onNear: () => void
  onFiles: (given: GivenFiles) => void
}

/** The buttons that choose files; on a device with a touch screen also one that opens its camera. */
export function AttachButton({ isMissing, missingId, onMissing, onNear, onFiles }: AttachButtonProps) {
  const t = useTranslations('attach')
  const sizeOf = useFileSize()
  const isTouch = useIsTouch()
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  }, [onFiles])
  const label = t('button', { size: sizeOf(isTouch ? MAX_TOUCH_FILE_BYTES : MAX_FILE_BYTES) })
  const near = { onPointerEnter: onNear, onFocus: onNear }
  const open = (input: RefObject<HTMLInputElement | null>) => {
    if (isMissing) onMissing()
    else input.current?.click()
  }
  return (
    <div className={styles['buttons']}>
      <IconButton
        label={label}
        aria-disabled={isMissing}
        aria-describedby={missingId ?? undefined}
        {...near}
        onClick={() => open(files)}
      >
        <Glyph name="clip" />
      </IconButton>
      <FileInput input={files} by="choice" latest={latest} />
      {isTouch && (
        <>
          <IconButton label={t('photo')} {...near} onClick={() => open(camera)}>
            <Glyph name="photo" />
          </IconButton>
          <FileInput input={camera} by="camera" latest={latest} />
        </>
      )}
    </div>
  )
}

interface FileInputProps {
  input: RefObject<HTMLInputElement | null>
  by: 'choice' | 'camera'
  latest: RefObject<(given: GivenFiles) => void>
}

/** The browser's dialog for files, or its camera. Drawn once: React would set its type anew in each render. */
const FileInput = memo(function FileInput({ input, by, latest }: FileInputProps) {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    // The same file can be chosen again after it was removed.
    event.target.value = ''
    if (chosen.length > 0) latest.current({ files: chosen, folders: [], by })
  }
  return by === 'choice' ? (
    <input ref={input} type="file" multiple hidden onChange={take} />
  ) : (
    <input ref={input} type="file" accept="image/*" capture="environment" hidden onChange={take} />
  )
})

const TOUCH = '(pointer: coarse)'

/** True where a finger points. */
export function isTouchScreen(): boolean {
  return typeof matchMedia === 'function' && matchMedia(TOUCH).matches
}

function useIsTouch(): boolean {
  return useSyncExternalStore(watchTouch, isTouchScreen, () => false)
}

function watchTouch(onChange: () => void): () => void {
  const query = matchMedia(TOUCH)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
