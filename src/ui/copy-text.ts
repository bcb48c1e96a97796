/**
 * Copies a text to the clipboard; true on success. A portal's iframe may be refused the clipboard: then the older
 * command is tried, and after a second refusal the text stays selected in `shown` for Ctrl+C.
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
  // Deprecated, and the only way when the permission policy blocks the clipboard.
  return document.execCommand('copy')
}
