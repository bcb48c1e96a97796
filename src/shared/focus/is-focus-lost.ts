/** The control that had the focus is gone. Where the page around us has the focus, nothing of ours is lost. */
export function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body
}
