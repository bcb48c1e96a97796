import type { KeyboardEvent } from 'react'

/**
 * Keys between the reply box and the messages above it: Shift+Tab, and the up arrow in an empty box, lead to the newest
 * message; Escape leads back to the box. A key that has done something already is left alone.
 */
export function movePaneFocus(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: pane, key } = event
  if (event.defaultPrevented || event.nativeEvent.isComposing || !(target instanceof Element)) return
  const isUp =
    key === 'ArrowUp' && !event.shiftKey && target instanceof HTMLTextAreaElement && target.value === ''
  const isBack = key === 'Tab' && event.shiftKey
  let next: HTMLElement | null | undefined = null
  if (target.matches('form textarea')) {
    next = isUp || isBack ? [...pane.querySelectorAll<HTMLElement>('section [data-row]')].at(-1) : null
  } else if (
    key === 'Escape' &&
    target.closest('section') &&
    !target.closest('dialog, [role="alertdialog"]')
  ) {
    next = [...pane.querySelectorAll<HTMLElement>('form textarea')].at(-1)
  }
  if (next === null || next === undefined) return
  event.preventDefault()
  next.focus()
}
