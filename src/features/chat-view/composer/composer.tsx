import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { MAX_MESSAGE_LENGTH, messageLength } from '../../../chat/writes/message-length.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { Button } from '../../../ui/button/button.tsx'
import styles from './composer.module.css'
import { claimDraft, keepDraft, noteEntity, readDraft } from './draft-storage.ts'
import { takeLeftMessages } from './page-record.ts'

/** Rows of text above which the box scrolls. */
const MAX_ROWS = 8
/** Length of a text from which on its characters are counted. */
const COUNTED_FROM = 18_000
/** `keyCode` of a key that an input method handles; Safari sends its Enter after `compositionend`. */
const INPUT_METHOD_KEY_CODE = 229

/** The files of a reply, which `attachments/` chooses, shows and sends. */
export interface ComposerFiles {
  /** The button of the bar. */
  readonly button: ReactNode
  /** The files above the text: chosen ones, and those on their way; null: none. */
  readonly panel: ReactNode
  /** True when Send has files to send, with a text or without. */
  readonly isChosen: boolean
}

interface ComposerProps {
  dialogId: string
  /** The entity of the chat, by which a draft is found when the chat is gone; null: none. */
  entity?: EntityRef | null
  /** The current user, whose draft it is; null where the portal does not tell. */
  personId: number | null
  /** True in an open channel, where the reply goes to the customer. */
  isToCustomer: boolean
  /** Number of other members; null where the portal doesn't tell. */
  readers: number | null
  /** Names of the guests among them, for the warning that they read the reply too. */
  guests: readonly string[]
  /** Null: no files. */
  files?: ComposerFiles | null
  /** Called with a text, trimmed; with an empty one only when files are chosen. */
  onSend: (text: string) => void
}

/**
 * The reply box. Enter sends, Shift+Enter starts a line; the draft outlives a reload of the frame. A text that the portal
 * would cut is counted, and not sent. Empty in the first render: storage is read in an effect.
 */
export function Composer({
  dialogId,
  entity = null,
  personId,
  isToCustomer,
  readers,
  guests,
  files = null,
  onSend,
}: ComposerProps) {
  const t = useTranslations('reply')
  const { origin } = useAppContext()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const draft = claimDraft({ origin, personId, dialogId })
    if (draft !== '') setText(draft)
    // A page that the browser brings back: at its end, unsent messages were put before the draft, if that can be stored.
    const readAgain = () => setText((typed) => readDraft({ origin, personId, dialogId }) || typed)
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted) readAgain()
    }
    let isHere = true
    void takeLeftMessages({ origin, personId, dialogId }).then((isFound) => {
      if (isFound && isHere) readAgain()
    })
    window.addEventListener('pageshow', comeBack)
    return () => {
      isHere = false
      window.removeEventListener('pageshow', comeBack)
    }
  }, [origin, personId, dialogId])

  function change(next: string) {
    setText(next)
    keepDraft({ origin, personId, dialogId }, next)
    if (entity !== null && next !== '') noteEntity({ origin, personId, dialogId }, entity)
  }
  function send(event?: FormEvent) {
    event?.preventDefault()
    const written = (box.current?.value ?? '').trim()
    box.current?.focus()
    const isNothing = written === '' && files?.isChosen !== true
    if (isNothing || messageLength(written) > MAX_MESSAGE_LENGTH) return
    // Cleared before the next render, so that a second Enter finds the box empty.
    if (box.current !== null) box.current.value = ''
    change('')
    onSend(written)
  }
  function onKey(event: KeyboardEvent) {
    // An input method's Enter accepts its suggestion.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return
    event.preventDefault()
    send()
  }

  // The number of a text's characters is at most its length in JavaScript.
  const length = text.length < COUNTED_FROM ? 0 : messageLength(text)
  const isTooLong = length > MAX_MESSAGE_LENGTH
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
      {files?.panel}
      <label className="sr-only" htmlFor={id}>
        {isToCustomer ? t('labelCustomer') : t('label')}
      </label>
      <textarea
        ref={box}
        id={id}
        className={styles['box']}
        rows={rowsOf(text)}
        dir="auto"
        placeholder={place}
        value={text}
        aria-describedby={`${id}-who ${id}-how ${id}-long`}
        aria-invalid={isTooLong}
        enterKeyHint="send"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKey}
      />
      <div className={styles['bar']}>
        {files?.button}
        <span id={`${id}-who`} className={isToCustomer ? styles['warn'] : undefined}>
          {warning}
        </span>
        <span id={`${id}-how`} className="sr-only">
          {t('keys')}
        </span>
        {length >= COUNTED_FROM && (
          <span className={isTooLong ? styles['too-long'] : undefined}>
            {t('count', { count: length, max: MAX_MESSAGE_LENGTH })}
          </span>
        )}
        <Button type="submit" look="soft">
          {isToCustomer ? t('sendCustomer') : t('send')}
        </Button>
      </div>
      <p id={`${id}-long`} role="status" className={isTooLong ? styles['long'] : 'sr-only'}>
        {isTooLong ? t('tooLong') : length >= COUNTED_FROM ? t('nearLimit') : ''}
      </p>
    </form>
  )
}

/** Rows of the box in browsers without `field-sizing`: one a line. */
function rowsOf(text: string): number {
  return Math.min(text.split('\n').length, MAX_ROWS)
}
