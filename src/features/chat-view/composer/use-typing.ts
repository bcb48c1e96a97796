import type { KeyboardEvent } from 'react'
import { tellTyping } from '../../../chat/composing/conversation-writes.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import { failureOf, mayPass } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'

/** Shortest pause between two notices of typing in a chat, in milliseconds; the others see one for about as long. */
const TOLD_EVERY_MS = 10_000

/** Time from which on typing may be told again, by the page's clock, by portal and dialog. */
const nextNotices = new WeakMap<Portal, Map<DialogId, number>>()

/**
 * Tells the chat's members that the user types (`im.dialog.writing`), at a key that changes the text, unless the user has
 * switched that off. `isTold` false: never, as to a customer. Its errors are nobody's concern; after one that does not
 * pass by itself no more is told in this page.
 */
export function useTyping(dialogId: DialogId, isTold: boolean): (event: KeyboardEvent) => void {
  const { portal } = useAppContext()
  return (event) => {
    if (portal === null || !isTold || !changesText(event)) return
    if (portal.options['typing'] === 'off' || !navigator.onLine) return
    const notices = nextNotices.get(portal) ?? new Map<DialogId, number>()
    nextNotices.set(portal, notices)
    const now = performance.now()
    if (now < (notices.get(dialogId) ?? Number.NEGATIVE_INFINITY)) return
    notices.set(dialogId, now + TOLD_EVERY_MS)
    const tell = () =>
      portal.write(tellTyping(dialogId)).catch((error: unknown) => {
        const failure = failureOf(error)
        if (failure === null) throw error
        if (!mayPass(failure)) notices.set(dialogId, Number.POSITIVE_INFINITY)
      })
    // After the key's own task: building the request took as long as drawing the character.
    setTimeout(() => void tell())
  }
}

/** True for a key that writes or deletes; a phone's keyboard, and an input method, tell no key. */
function changesText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false
  if (key === 'Unidentified' || key === 'Process') return true
  return key === 'Backspace' || key === 'Delete' || (key.length === 1 && !altKey)
}
