import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { BoxedText } from '../../../chat/composing/boxed-text.ts'
import styles from './box.module.css'

/** The box's text behind the box itself, where it is transparent: its mentions have a ground, which a text box cannot draw. */
export function BoxMirror({ box: { text, mentions }, scroll }: { box: BoxedText; scroll: number }) {
  const mirror = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (mirror.current !== null) mirror.current.scrollTop = scroll
  })
  const parts: ReactNode[] = []
  let at = 0
  for (const { start, end } of mentions) {
    parts.push(
      <Fragment key={start}>
        {text.slice(at, start)}
        <mark>{text.slice(start, end)}</mark>
      </Fragment>,
    )
    at = end
  }
  return (
    // A line break at its end takes no place without a character behind it.
    <div ref={mirror} className={styles['mirror']} dir="auto" aria-hidden="true">
      {parts}
      {`${text.slice(at)}\u200b`}
    </div>
  )
}
