import { type RefObject, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { WithTexts } from '../body/lazy-code.tsx'
import { EMOJI } from './lazy-tools.ts'
import { ToolButton } from './tool-button.tsx'
import { useLazyTool } from './use-lazy-tool.ts'

interface EmojiToolProps {
  /** The current user; null where the portal does not tell. */
  personId: number | null
  box: RefObject<HTMLTextAreaElement | null>
  /** Puts an emoji at the caret of the box. */
  onPick: (emoji: string) => void
}

/** The button for emoji, and the picker, which is fetched at the first press. */
export function EmojiTool({ personId, box, onPick }: EmojiToolProps) {
  const t = useTranslations('reply')
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const { part, isMissing } = useLazyTool(EMOJI, isOpen)
  return (
    <>
      <ToolButton
        ref={button}
        label={isMissing ? t('toolMissing') : t('emoji')}
        glyph="smile"
        isExpanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      />
      {part !== null && (
        <WithTexts texts={part.texts}>
          <part.code.EmojiPop
            id={id}
            personId={personId}
            button={button}
            onPick={onPick}
            onClose={(isFocusBack) => {
              setIsOpen(false)
              if (isFocusBack) box.current?.focus()
            }}
          />
        </WithTexts>
      )}
    </>
  )
}
