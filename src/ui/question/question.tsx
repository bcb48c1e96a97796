import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../button/button.tsx'
import styles from './question.module.css'

interface QuestionProps {
  heading: string
  /** Level of the heading. */
  level: 2 | 3
  /** The consequences, in one or two sentences. */
  children: ReactNode
  /** Labels of the two buttons: confirm and cancel. */
  yes: string
  no: string
  isPending: boolean
  onYes: () => void
  /** Called by Escape too. */
  onNo: () => void
}

/**
 * A confirmation in place of the control that asked for it: a dialog in the middle of a tall frame may be out of sight.
 * Takes the focus when it appears.
 */
export function Question({ heading, level, children, yes, no, isPending, onYes, onNo }: QuestionProps) {
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && !isPending) onNo()
  }
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div
      className={styles['question']}
      role="alertdialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKey}
    >
      <Heading id={`${id}-heading`} className={styles['heading']} tabIndex={-1} ref={title}>
        {heading}
      </Heading>
      <p id={`${id}-text`}>{children}</p>
      <div className={styles['ways']}>
        <Button busy={isPending} onClick={onYes}>
          {yes}
        </Button>
        <Button look="plain" busy={isPending} onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  )
}
