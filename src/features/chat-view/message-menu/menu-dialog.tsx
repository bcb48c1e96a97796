import { Fragment, type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { MENU_STEPS } from '../../../ui/menu/menu-steps.ts'
import styles from './menu-dialog.module.css'
import { MenuIcon } from './menu-icon.tsx'
import type { Choice } from './message-choices.ts'

interface MenuDialogProps {
  groups: readonly (readonly Choice[])[]
  /** The button that it stands by. */
  opener: RefObject<HTMLElement | null>
  /** True for a sheet from below, in place of a menu by its button. */
  isSheet?: boolean
  onClose: () => void
}

/**
 * A menu by ARIA's pattern in a modal `<dialog>`: over everything, wherever its row is scrolled, and known to the oldest
 * browsers that are supported, unlike `popover`. Escape and a press elsewhere close it.
 */
export function MenuDialog({ groups, opener, isSheet = false, onClose }: MenuDialogProps) {
  const t = useTranslations('messageMenu')
  const dialog = useRef<HTMLDialogElement>(null)
  /** True once a press began in the menu. */
  const isPressed = useRef(false)
  // Before the browser paints; a menu has a size, and thus a place, once it is shown.
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown === null) return
    shown.showModal()
    if (!isSheet && opener.current !== null) placeBy(opener.current, shown)
    itemsOf(shown)[0]?.focus({ preventScroll: true })
    return () => shown.close()
  }, [isSheet, opener])

  function onKeyDown(event: KeyboardEvent) {
    const step = MENU_STEPS[event.key]
    const items = itemsOf(dialog.current)
    const at = items.indexOf(document.activeElement as HTMLElement)
    // A key of the menu is none of the row around it.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
    } else if (step !== undefined) {
      event.preventDefault()
      items[step(at, items.length)]?.focus()
    }
  }
  function choose({ onChoose }: Choice, { detail }: MouseEvent) {
    // The finger of a long press that lifts over an item clicks it, too: no press began there. A key's click has no count.
    if (detail > 0 && !isPressed.current) return
    // Closed first: what is chosen may move the focus.
    dialog.current?.close()
    onClose()
    onChoose()
  }
  return (
    <dialog
      ref={dialog}
      className={isSheet ? styles['sheet'] : styles['menu']}
      aria-label={t('menu')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        isPressed.current = true
        if (event.target === dialog.current) onClose()
      }}
      onKeyDown={onKeyDown}
    >
      <MenuItems groups={groups} onChoose={choose} />
    </dialog>
  )
}

interface MenuItemsProps {
  groups: MenuDialogProps['groups']
  onChoose: (choice: Choice, event: MouseEvent) => void
}

/** The items of a menu, in groups. */
export function MenuItems({ groups, onChoose }: MenuItemsProps) {
  const t = useTranslations('messageMenu')
  return (
    <div role="menu" aria-label={t('menu')} className={styles['items']}>
      {groups.map((group, at) => (
        <Fragment key={group[0]?.id}>
          {at > 0 && <hr className={styles['line']} />}
          {group.map((choice) => (
            <button
              key={choice.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={`${styles['item']} ${choice.isBad === true ? styles['bad'] : ''}`}
              aria-keyshortcuts={choice.key}
              onClick={(event) => onChoose(choice, event)}
            >
              <MenuIcon name={choice.icon} />
              <span>{choice.label}</span>
              {choice.key !== undefined && <kbd className={styles['key']}>{keyName(choice.key)}</kbd>}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function itemsOf(dialog: HTMLElement | null): HTMLElement[] {
  return [...(dialog?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}

function keyName(key: string): string {
  return key === 'DELETE' ? 'Del' : key
}

/** Distance between a menu and its button, and from the edges of the view, in pixels. */
const GAP = 4

/** Places a menu below its button, or above it where there is no room, at its end and within the view. */
function placeBy(opener: HTMLElement, menu: HTMLElement): void {
  const by = opener.getBoundingClientRect()
  const { width, height } = menu.getBoundingClientRect()
  const view = opener.closest('article')?.getBoundingClientRect()
  const top = Math.max(0, view?.top ?? 0)
  const bottom = Math.min(innerHeight, view?.bottom ?? innerHeight)
  const isBelow = by.bottom + GAP + height <= bottom || by.top - GAP - height < top
  const y = isBelow ? Math.min(by.bottom + GAP, bottom - height - GAP) : by.top - GAP - height
  const isRightToLeft = getComputedStyle(menu).direction === 'rtl'
  const x = isRightToLeft ? by.left : by.right - width
  menu.style.top = `${Math.max(top + GAP, y)}px`
  menu.style.left = `${Math.max(GAP, Math.min(x, innerWidth - width - GAP))}px`
}
