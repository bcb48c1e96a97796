import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { isUncertain, mayPass } from '../../../portal/failure.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useMessageSlots } from '../timeline/message-slots.tsx'
import styles from './message-notes.module.css'
import { useWriteReason } from './use-write-reason.ts'
import type { WriteProblem } from './write-problem.ts'

/** Time that a passing word stays, in milliseconds. */
const PASSING_MS = 4_000

/** Takes the note of a message away, and gives its row the focus that was in the note. */
export function useCloseNote(messageId: number): () => void {
  const slots = useMessageSlots()
  return () => {
    const row = document.querySelector<HTMLElement>(`[data-row="message ${messageId}"]`)
    const hadFocus = row?.contains(document.activeElement) === true
    slots.set(messageId, 'note', null)
    if (hadFocus) row.focus({ preventScroll: true })
  }
}

/** A write is under way. */
export function PendingNote() {
  const t = useTranslations('messageMenu')
  return (
    <p className={styles['quiet']} role="status">
      {t('pending')}
    </p>
  )
}

interface FailedNoteProps {
  messageId: number
  problem: WriteProblem
  /** The press once more. */
  again: () => void
}

/** A write that is not certainly done: why, and the press to do it again where that may help. */
export function FailedNote({ messageId, problem, again }: FailedNoteProps) {
  const t = useTranslations('messageMenu')
  const reasonOf = useWriteReason()
  const close = useCloseNote(messageId)
  const { failure } = problem
  const canRepeat = failure === null || mayPass(failure) || isUncertain(failure)
  const actions = (
    <>
      {canRepeat && <Button onClick={again}>{t('again')}</Button>}
      <Button look="plain" onClick={close}>
        {t('close')}
      </Button>
    </>
  )
  return (
    <div className={styles['note']}>
      <Notice tone="bad" action={actions}>
        {reasonOf(problem)}
      </Notice>
    </div>
  )
}

/** The result of an action, with a link to it. */
export function DoneNote({ messageId, children }: { messageId: number; children: ReactNode }) {
  const t = useTranslations('messageMenu')
  const close = useCloseNote(messageId)
  return (
    <div className={`${styles['note']} ${styles['done']}`}>
      <p role="status">
        <Icon name="check" /> {children}
      </p>
      <Button look="plain" onClick={close}>
        {t('close')}
      </Button>
    </div>
  )
}

/** A word that passes by itself, over the row: nothing moves. */
export function PassingNote({ messageId, children }: { messageId: number; children: ReactNode }) {
  const slots = useMessageSlots()
  useEffect(() => {
    const timer = setTimeout(() => slots.set(messageId, 'note', null), PASSING_MS)
    return () => clearTimeout(timer)
  }, [slots, messageId])
  return (
    <p className={styles['passing']} role="status">
      {children}
    </p>
  )
}

/** A text to copy by hand, where the page may not reach the clipboard. */
export function CopyByHand({ messageId, text }: { messageId: number; text: string }) {
  const t = useTranslations('messageMenu')
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const close = useCloseNote(messageId)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  return (
    <div className={styles['note']}>
      <label htmlFor={id}>{t('copyByHand')}</label>
      <textarea
        ref={box}
        id={id}
        className={styles['box']}
        readOnly
        rows={3}
        value={text}
        dir="auto"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          close()
        }}
      />
      <Button look="plain" onClick={close}>
        {t('close')}
      </Button>
    </div>
  )
}
