import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDebounced } from '../../../shared/debounce/use-debounced.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './filters.module.css'

interface SearchFieldProps {
  /** The words by which the list is filtered. */
  words: string
  input: RefObject<HTMLInputElement | null>
  onWords: (words: string) => void
  onLeave: () => void
}

/** Pause in typing after which the list is filtered, in milliseconds. */
const DEBOUNCE_MS = 300
const LONGEST = 200

/** The field for words in title, client or ID. Escape empties it; the arrow down, and Enter, lead to the list. */
export function SearchField({ words, input, onWords, onLeave }: SearchFieldProps) {
  const t = useTranslations('inbox.search')
  const clear = useTranslations('action')('clear')
  const [typed, setTyped] = useState(words)
  const [known, setKnown] = useState(words)
  // Back, forward, or an emptied filter.
  if (words !== known) {
    setKnown(words)
    setTyped(words)
  }
  const { settled } = useDebounced(typed, DEBOUNCE_MS)
  const settle = useEffectEvent((value: string) => {
    if (value === typed && value.trim() !== words) take(value)
  })
  useEffect(() => settle(settled), [settled])

  function take(value: string) {
    setKnown(value.trim())
    onWords(value.trim())
  }
  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Escape') {
      setTyped('')
      take('')
    }
    if (key === 'Enter') take(typed)
    if (key !== 'Enter' && key !== 'ArrowDown') return
    // The row that gets the focus would be pressed by the same key.
    event.preventDefault()
    onLeave()
  }
  return (
    <div className={styles['field']}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={t('label')}
        placeholder={t('label')}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
        dir="auto"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      {typed !== '' && (
        <button
          type="button"
          className={styles['clear']}
          aria-label={clear}
          onClick={() => {
            setTyped('')
            take('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  )
}
