/** True when the focused control is gone. False while the page around the frame has the focus. */
export function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body
}
