import { type RefObject, useRef, useState } from 'react'
import { useFocusBack } from '../../../shared/focus/use-focus-back.ts'

/** The header's line while the search in the chat is open. */
export interface SearchLinePlace {
  readonly isOpen: boolean
  /** The element for the search's field; null: not drawn yet. */
  readonly line: HTMLElement | null
  readonly setLine: (line: HTMLElement | null) => void
  readonly button: RefObject<HTMLButtonElement | null>
  readonly open: () => void
  readonly close: () => void
}

/** Opens and closes the search in the chat, which takes the header's line; closed, its button has the focus again. */
export function useSearchLine(): SearchLinePlace {
  const [isOpen, setIsOpen] = useState(false)
  const [line, setLine] = useState<HTMLElement | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useFocusBack(isOpen, button)
  return { isOpen, line, setLine, button, open: () => setIsOpen(true), close: () => setIsOpen(false) }
}
