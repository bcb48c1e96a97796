import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Jumps } from '../jumps/use-jumps.ts'
import { HitList, hitId } from './hit-list.tsx'
import styles from './message-search.module.css'
import { SearchLine } from './search-line.tsx'
import { useMessageSearch } from './use-message-search.ts'

export interface MessageSearchProps {
  chat: Pick<Chat, 'id' | 'messageCount'>
  jumps: Pick<Jumps, 'to' | 'back'>
  /** The header's line, in whose place the field stands; null: not drawn yet. */
  line: HTMLElement | null
  /** Closes the search. */
  onClose: () => void
}

/**
 * The search in a chat: its field in the header's line, its hits beside the messages, or over them where there is no room.
 * A hit leads to its place; Escape leads back to where the user was.
 */
export function MessageSearch({ chat, jumps, line, onClose }: MessageSearchProps) {
  const t = useTranslations('messageSearch')
  const id = useId()
  const search = useMessageSearch(chat.id)
  const field = useRef<HTMLInputElement>(null)
  /** Index of the chosen hit; null: none yet. */
  const [chosen, setChosen] = useState<number | null>(null)
  /** Index of the hit that is shown among the messages; null: none. */
  const [shown, setShown] = useState<number | null>(null)
  /** False where the hits cover the messages, and one of them is shown. */
  const [isListOpen, setListOpen] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is drawn with the line
  useEffect(() => field.current?.focus(), [line])
  const { hits } = search

  function choose(index: number): void {
    if (index < 0 || index >= hits.length) return
    setChosen(index)
    setListOpen(true)
    document.getElementById(hitId(id, index))?.scrollIntoView({ block: 'nearest' })
  }
  function show(index: number): void {
    const hit = hits[index]
    if (hit === undefined) return
    setChosen(index)
    setShown(index)
    setListOpen(false)
    jumps.to(hit.id, { keepsFocus: true })
  }
  function step(by: 1 | -1): void {
    show(shown === null || chosen !== shown ? (chosen ?? 0) : shown + by)
  }
  function close(): void {
    jumps.back({ keepsFocus: false })
    onClose()
  }
  function onKeyDown(event: KeyboardEvent): void {
    // An input method's own Enter and Escape.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    // The line's buttons have their own Enter.
    else if (event.target !== field.current) return
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown') choose((chosen ?? -1) + 1)
    else if (event.key === 'ArrowUp') choose((chosen ?? hits.length) - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      {line !== null &&
        createPortal(
          <SearchLine
            {...{ field, search, chosen, onKeyDown }}
            listId={`${id}list`}
            activeId={chosen === null ? undefined : hitId(id, chosen)}
            onType={(words) => {
              setChosen(null)
              setShown(null)
              setListOpen(true)
              search.type(words)
            }}
            onStep={step}
            onClose={close}
          />,
          line,
        )}
      <aside
        className={`${styles['found']} ${isListOpen ? styles['open'] : ''}`.trim()}
        aria-label={t('hits')}
      >
        <HitList {...{ id, search, chosen }} listId={`${id}list`} total={chat.messageCount} onShow={show} />
      </aside>
    </>
  )
}
