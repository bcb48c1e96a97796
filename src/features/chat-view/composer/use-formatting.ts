import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { useLocale } from 'use-intl'
import { applyTag, type FormatTag, hasTags } from '../../../chat/composing/apply-tag.ts'
import { hasRichText } from './has-rich-text.ts'
import { FORMATTING } from './lazy-tools.ts'
import { replaceInBox } from './replace-in-box.ts'
import type { Boxes } from './use-boxes.ts'
import { useLazyTool } from './use-lazy-tool.ts'

/** Formatting by buttons and keys, the preview, and rich text that is pasted. */
export function useFormatting(box: RefObject<HTMLTextAreaElement | null>, boxes: Boxes) {
  const [isOpen, setIsOpen] = useState(false)
  const isTagged = hasTags(boxes.shown.text)
  const { part, isMissing } = useLazyTool(FORMATTING, isOpen || isTagged)
  const tag = useLocale()
  /** True from Shift+Ctrl+V on, which pastes without formatting. */
  const isPlain = useRef(false)
  const latest = useRef(boxes)
  latest.current = boxes

  function put(change: Parameters<typeof replaceInBox>[1]) {
    if (box.current === null) return
    replaceInBox(box.current, change)
    latest.current.type(box.current.value)
  }
  function format(by: FormatTag) {
    if (box.current === null) return
    const { value, selectionStart, selectionEnd } = box.current
    put(applyTag(value, [selectionStart, selectionEnd], by))
  }
  async function pasteHtml(html: string, plain: string) {
    // Words without their formatting, where its code does not arrive.
    const code = await FORMATTING.load(tag).then(
      (loaded) => loaded.code,
      () => null,
    )
    const inserted = code?.htmlToBbcode(html) || plain
    if (box.current === null) return
    const { selectionStart: start, selectionEnd: end } = box.current
    const caret = start + inserted.length
    put({ start, end, inserted, selection: [caret, caret] })
  }
  return {
    part,
    isOpen,
    isMissing: isOpen && isMissing,
    isTagged,
    toggle: () => setIsOpen(!isOpen),
    format,
    /** Puts words at the caret, as typing them does. */
    insert(words: string) {
      if (box.current === null) return
      const { selectionStart: start, selectionEnd: end } = box.current
      put({ start, end, inserted: words, selection: [start + words.length, start + words.length] })
    },
    /** True: the key was a shortcut. */
    onKey(event: KeyboardEvent): boolean {
      const { ctrlKey, metaKey, altKey, shiftKey } = event
      const isCommand = (ctrlKey || metaKey) && !altKey
      isPlain.current = isCommand && shiftKey && event.code === 'KeyV'
      const by = isCommand ? SHORTCUTS.get(`${shiftKey ? 'Shift+' : ''}${event.code}`) : undefined
      if (by === undefined) return false
      event.preventDefault()
      format(by)
      return true
    },
    onPaste(event: ClipboardEvent) {
      const html = event.clipboardData.getData('text/html')
      const isFormatted = !isPlain.current && hasRichText(html)
      isPlain.current = false
      if (event.defaultPrevented || !isFormatted) return
      event.preventDefault()
      void pasteHtml(html, event.clipboardData.getData('text/plain'))
    },
  }
}

/** Keys beside Ctrl, or Cmd, by their place on the keyboard: in a Russian layout as well. */
const SHORTCUTS: ReadonlyMap<string, FormatTag> = new Map([
  ['KeyB', 'b'],
  ['KeyI', 'i'],
  ['Shift+KeyX', 's'],
  ['KeyK', 'url'],
  ['KeyE', 'code'],
])
