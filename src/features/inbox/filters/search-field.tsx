import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDebounced } from '../../../shared/debounce/use-debounced.ts'
import { SearchInput } from '../../../ui/search-input/search-input.tsx'

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
  function empty() {
    setTyped('')
    take('')
  }
  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Escape') empty()
    if (key === 'Enter') take(typed)
    if (key !== 'Enter' && key !== 'ArrowDown') return
    // The row that gets the focus would be pressed by the same key.
    event.preventDefault()
    onLeave()
  }
  return (
    <SearchInput
      ref={input}
      aria-label={t('label')}
      placeholder={t('label')}
      maxLength={LONGEST}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={onKeyDown}
      clear={clear}
      onClear={empty}
    />
  )
}
