import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { Button } from '../../../ui/button/button.tsx'
import styles from './composer.module.css'
import { keepDraft, readDraft } from './draft-storage.ts'

/** More than this scroll. */
const MOST_ROWS = 8
/** The `keyCode` of a key that an input method takes; Safari tells of its Enter after it has ended composing. */
const TAKEN_BY_INPUT_METHOD = 229

interface ComposerProps {
  dialogId: string
  /** What is written goes to the customer, as in an open channel. */
  isToCustomer: boolean
  /** How many others read it; null where the portal doesn't tell. */
  readers: number | null
  /** The names of the guests among them, whom one easily forgets. */
  guests: readonly string[]
  onSend: (text: string) => void
}

/**
 * Where one answers. Enter sends, Shift and Enter begin a line; what was begun outlives a reload of the frame. Empty
 * until it is drawn in a browser: nothing is read from the storage while rendering.
 */
export function Composer({ dialogId, isToCustomer, readers, guests, onSend }: ComposerProps) {
  const t = useTranslations('reply')
  const { origin } = useAppContext()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const draft = readDraft(origin, dialogId)
    if (draft !== '') setText((typed) => (typed === '' ? draft : typed))
  }, [origin, dialogId])

  function change(next: string) {
    setText(next)
    keepDraft(origin, dialogId, next)
  }
  function send(event?: FormEvent) {
    event?.preventDefault()
    const written = (box.current?.value ?? '').trim()
    box.current?.focus()
    if (written === '') return
    // Before anything is drawn: a second Enter finds the box empty.
    if (box.current !== null) box.current.value = ''
    change('')
    onSend(written)
  }
  function onKey(event: KeyboardEvent) {
    // While an input method composes, Enter takes its word.
    const isTaken = event.nativeEvent.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD
    if (event.key !== 'Enter' || event.shiftKey || isTaken) return
    event.preventDefault()
    send()
  }

  const warning = isToCustomer
    ? t('toCustomer')
    : guests.length > 0
      ? t('guests', { names: guests.join(', '), count: guests.length })
      : ''
  const place = isToCustomer
    ? t('placeCustomer')
    : readers === null
      ? t('placeAll')
      : t('place', { count: readers })
  return (
    <form className={styles['reply']} onSubmit={send}>
      <label className="sr-only" htmlFor={id}>
        {isToCustomer ? t('labelCustomer') : t('label')}
      </label>
      <textarea
        ref={box}
        id={id}
        className={styles['box']}
        rows={timelineRows(text)}
        dir="auto"
        placeholder={place}
        value={text}
        aria-describedby={`${id}-who ${id}-how`}
        enterKeyHint="send"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKey}
      />
      <div className={styles['bar']}>
        <span id={`${id}-who`} className={isToCustomer ? styles['warn'] : undefined}>
          {warning}
        </span>
        <span id={`${id}-how`} className="sr-only">
          {t('keys')}
        </span>
        <Button type="submit" look="soft">
          {isToCustomer ? t('sendCustomer') : t('send')}
        </Button>
      </div>
    </form>
  )
}

/** Browsers that can't fit a box to its text get as many rows as it has lines. */
function timelineRows(text: string): number {
  return Math.min(text.split('\n').length, MOST_ROWS)
}
