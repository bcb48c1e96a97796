import type { BoxChange } from '../../../chat/composing/apply-tag.ts'

/**
 * Replaces characters of the box and sets its selection, so that the browser can undo it. The caller takes the box's
 * value: only some browsers tell of it by an event.
 */
export function replaceInBox(box: HTMLTextAreaElement, { start, end, inserted, selection }: BoxChange): void {
  box.focus()
  box.setSelectionRange(start, end)
  if (!editAsUser(start === end, inserted)) box.setRangeText(inserted, start, end, 'end')
  box.setSelectionRange(...selection)
}

/** Edits the selection as the user would; no other way keeps the browser's undo, so this deprecated one stays supported. */
function editAsUser(isCaret: boolean, inserted: string): boolean {
  if (typeof document.execCommand !== 'function') return false
  if (inserted === '') return isCaret || document.execCommand('delete')
  return document.execCommand('insertText', false, inserted)
}
