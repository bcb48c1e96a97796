import { element } from './element.ts'

/**
 * Opens the messenger where a real portal would, and moves the focus to it, so that the app's frame loses it.
 * `dialogId` empty: the last chat.
 */
export function openMessenger(dialogId: string): void {
  const panel = element('messenger', HTMLDialogElement)
  element('messenger-dialog', HTMLElement).textContent = dialogId === '' ? 'the last chat' : dialogId
  element('messenger-why', HTMLElement).textContent = explain(dialogId)
  panel.show()
  // `show` moves it only where the panel was closed.
  element('messenger-title', HTMLElement).focus()
}

function explain(dialogId: string): string {
  if (/^crm\|/i.test(dialogId)) {
    return 'A real portal opens this item’s discussion here: creates it where there is none, and joins you to it.'
  }
  return 'A real portal opens its messenger here, and marks what you see as read.'
}
