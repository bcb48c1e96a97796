/**
 * Puts a text on the clipboard; true where that worked. A portal's iframe may be refused the clipboard: then the
 * older way is tried, and where that is refused too, the text is left selected in `shown` for Ctrl+C.
 */
export async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(shown)
  }
}

function copySelected(shown: HTMLElement | null): boolean {
  if (shown === null) return false
  const range = document.createRange()
  range.selectNodeContents(shown)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
  // Deprecated, and still the only way where the permission policy blocks the clipboard.
  return document.execCommand('copy')
}
