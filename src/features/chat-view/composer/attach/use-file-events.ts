import { type RefObject, useEffect, useRef, useState } from 'react'
import { type GivenFiles, hasFiles, readDrop, readPaste } from './read-transfer.ts'

/**
 * Takes files that are dropped anywhere on the chat around `root`, or pasted anywhere but in another field. Returns the
 * number of files that are dragged over it; null: none are. A file that is dropped elsewhere does not replace the page.
 */
export function useFileEvents(
  root: RefObject<HTMLElement | null>,
  isOn: boolean,
  onFiles: (given: GivenFiles) => void,
): number | null {
  const [dragged, setDragged] = useState<number | null>(null)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  }, [onFiles])
  useEffect(() => {
    const chat = root.current?.closest('article') ?? root.current
    if (!isOn || chat === null) return
    const ending = new AbortController()
    const isOver = ({ target }: Event) => target instanceof Node && chat.contains(target)

    function drag(event: DragEvent) {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      const isHere = isOver(event)
      event.dataTransfer.dropEffect = isHere ? 'copy' : 'none'
      setDragged(isHere ? event.dataTransfer.items.length : null)
    }
    function leave({ relatedTarget }: DragEvent) {
      if (relatedTarget === null) setDragged(null)
    }
    function drop(event: DragEvent) {
      setDragged(null)
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      if (isOver(event)) latest.current(readDrop(event.dataTransfer))
    }
    function paste(event: ClipboardEvent) {
      const { target } = event
      const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
      const given = isField && !root.current?.contains(target) ? null : readPaste(event.clipboardData)
      if (given === null) return
      event.preventDefault()
      latest.current(given)
    }
    const { signal } = ending
    document.addEventListener('dragenter', drag, { signal })
    document.addEventListener('dragover', drag, { signal })
    document.addEventListener('dragleave', leave, { signal })
    document.addEventListener('drop', drop, { signal })
    document.addEventListener('paste', paste, { signal })
    return () => ending.abort()
  }, [root, isOn])
  return isOn ? dragged : null
}
