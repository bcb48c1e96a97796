/** Parts of a page whose keys are their own. */
const OWN_KEYS =
  'input:not([type="checkbox"], [type="button"]), textarea, select, [contenteditable]:not([contenteditable="false"]), dialog, [role="menu"], [role="listbox"], [role="combobox"], [role="alertdialog"], [role="dialog"]'
/** `keyCode` of a key that an input method handled. */
const IN_COMPOSITION = 229
/** The letters that are keys of the inbox, by their place on a keyboard of another script. */
const CODES: Readonly<Record<string, string>> = { KeyJ: 'j', KeyK: 'k', KeyE: 'e', KeyR: 'r' }

/**
 * The single key that was pressed, in lower case; null: not one of ours to take: typed into a text, with a modifier, while
 * composing, in a menu or a dialog, or taken already. A letter of another script counts by its place on the keyboard.
 */
export function singleKeyOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event
  const isComposing = event.isComposing || event.keyCode === IN_COMPOSITION
  if (event.defaultPrevented || isComposing || event.ctrlKey || event.metaKey || event.altKey) return null
  if (target instanceof Element && target.closest(OWN_KEYS) !== null) return null
  if (key === '?' || key === '/') return key
  if (event.shiftKey) return null
  if (/^[a-z\d]$/i.test(key)) return key.toLowerCase()
  return /^\p{L}$/u.test(key) ? (CODES[code] ?? null) : null
}

/** True for Ctrl+Z, or Cmd+Z, outside of texts, which undo by themselves. */
export function isUndo(event: KeyboardEvent): boolean {
  const isText = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null
  const isZ = event.code === 'KeyZ' || event.key.toLowerCase() === 'z'
  return isZ && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && !isText
}
