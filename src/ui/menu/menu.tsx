import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { buttonLook } from '../button/button.tsx'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './menu.module.css'
import { MENU_STEPS } from './menu-steps.ts'

/** An item of a menu. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon: IconName
  /** True for a destructive item. */
  readonly isBad?: boolean
  readonly onChoose: () => void
}

interface MenuProps {
  /** The button's name for screen readers. */
  label: string
  items: readonly MenuItem[]
  /** Open from the start, for the gallery. */
  isOpenAtFirst?: boolean
}

/**
 * A button with a menu by ARIA's pattern: arrows, Home and End move, Escape and a press elsewhere close. It opens at its
 * button, not in the middle of a tall frame, and needs no `popover`, which older web views lack.
 */
export function Menu({ label, items, isOpenAtFirst = false }: MenuProps) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  /** The item to focus after the next render; null: the focus stays. */
  const focusAt = useRef<'first' | 'last' | null>(null)
  useClosing(isOpen, place, () => setIsOpen(false))
  useEffect(() => {
    const at = focusAt.current
    focusAt.current = null
    if (isOpen && at !== null) focusItem(place.current, (all) => (at === 'first' ? 0 : all - 1))
  }, [isOpen])

  function open(at: 'first' | 'last') {
    focusAt.current = at
    setIsOpen(true)
  }
  function close() {
    setIsOpen(false)
    button.current?.focus()
  }
  function onOpenerKey(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    open(event.key === 'ArrowDown' ? 'first' : 'last')
  }
  function onItemKey(event: KeyboardEvent, index: number) {
    const step = MENU_STEPS[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setIsOpen(false)
    if (step === undefined) return
    event.preventDefault()
    focusItem(place.current, (all) => step(index, all))
  }

  if (items.length === 0) return null
  return (
    <div className={styles['place']} ref={place}>
      <button
        ref={button}
        type="button"
        className={`${buttonLook('plain')} ${styles['opener']}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? setIsOpen(false) : open('first'))}
        onKeyDown={onOpenerKey}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <div id={id} className={styles['menu']} role="menu" aria-label={label}>
          {items.map((item, index) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={`${styles['item']} ${item.isBad === true ? styles['bad'] : ''}`.trim()}
              onKeyDown={(event) => onItemKey(event, index)}
              onClick={() => {
                close()
                item.onChoose()
              }}
            >
              <Icon name={item.icon} /> {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

function focusItem(place: HTMLElement | null, which: (all: number) => number): void {
  const items = [...(place?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
  items[which(items.length)]?.focus()
}

/** A press elsewhere, or in the page around the frame, closes the menu; the focus stays where it went. */
function useClosing(isOpen: boolean, place: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useEffect(() => {
    if (!isOpen) return
    const watching = new AbortController()
    const { signal } = watching
    document.addEventListener(
      'pointerdown',
      (event) => {
        const isInside = event.target instanceof Node && place.current?.contains(event.target) === true
        if (!isInside) close()
      },
      { signal },
    )
    addEventListener('blur', () => close(), { signal })
    return () => watching.abort()
  }, [isOpen, place])
}
