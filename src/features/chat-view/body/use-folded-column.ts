import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'

/** The side column folded into a line, which opens over the talk (below 760 px only, by its styles). */
export interface FoldedColumn {
  readonly id: string
  readonly isOpen: boolean
  readonly button: RefObject<HTMLButtonElement | null>
  readonly column: RefObject<HTMLElement | null>
  readonly onToggle: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Opened, the column has the focus. Escape, and a press elsewhere, close it; the first returns the focus to the line. */
export function useFoldedColumn(): FoldedColumn {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const column = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen) return
    column.current?.focus({ preventScroll: true })
    const closing = (event: PointerEvent) => {
      const isInside = [button, column].some(
        ({ current }) => event.target instanceof Node && current?.contains(event.target) === true,
      )
      if (!isInside) setIsOpen(false)
    }
    document.addEventListener('pointerdown', closing)
    return () => document.removeEventListener('pointerdown', closing)
  }, [isOpen])
  return {
    id,
    isOpen,
    button,
    column,
    onToggle: () => setIsOpen(!isOpen),
    onKeyDown: (event) => {
      // A menu or a question inside has closed itself by it.
      if (event.key !== 'Escape' || event.defaultPrevented || !isOpen) return
      setIsOpen(false)
      button.current?.focus()
    },
  }
}
