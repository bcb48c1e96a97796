import { useState } from 'react'
import { retyped } from '../../../chat/composing/boxed-text.ts'
import boxStyles from './box.module.css'
import { BoxMirror } from './box-mirror.tsx'
import type { ComposerState } from './use-composer.ts'

/** Rows of text above which the box scrolls. */
const MAX_ROWS = 6

interface ReplyFieldProps {
  id: string
  composer: ComposerState
  label: string
  placeholder: string
  /** IDs of its descriptions. */
  describedBy: string
  /** ID of the list of people for a mention. */
  listId: string
  isInvalid: boolean
}

/** The box itself, with its label. */
export function ReplyField(props: ReplyFieldProps) {
  const { id, composer, label, placeholder, describedBy, listId, isInvalid } = props
  const { box, boxes, mentions, formatting, onKey } = composer
  const { shown } = boxes
  const [scroll, setScroll] = useState(0)
  const hasMentions = shown.mentions.length > 0
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <div className={boxStyles['place']}>
        {hasMentions && <BoxMirror box={shown} scroll={scroll} />}
        <textarea
          ref={box}
          id={id}
          className={boxStyles['box']}
          rows={rowsOf(shown.text)}
          dir="auto"
          placeholder={placeholder}
          value={shown.text}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          aria-autocomplete={mentions.open === null ? undefined : 'list'}
          aria-controls={mentions.activeId === null ? undefined : listId}
          aria-activedescendant={mentions.activeId ?? undefined}
          enterKeyHint="send"
          onChange={({ target }) => {
            boxes.type(target.value)
            mentions.look(retyped(shown, target.value), target.selectionStart)
          }}
          onSelect={({ currentTarget }) => {
            if (currentTarget.value === shown.text) mentions.look(shown, currentTarget.selectionStart)
          }}
          onBlur={mentions.close}
          onScroll={hasMentions ? ({ currentTarget }) => setScroll(currentTarget.scrollTop) : undefined}
          onKeyDown={onKey}
          onPaste={formatting.onPaste}
        />
      </div>
    </>
  )
}

/** Rows of the box in browsers without `field-sizing`: one a line. */
function rowsOf(text: string): number {
  return Math.min(text.split('\n').length, MAX_ROWS)
}
