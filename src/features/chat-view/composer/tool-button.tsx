import type { MouseEvent, Ref } from 'react'
import { Glyph, type GlyphName } from '../../../ui/glyph/glyph.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import styles from './tool-button.module.css'

interface ToolButtonProps {
  label: string
  glyph?: GlyphName
  icon?: IconName
  /** State of a toggle. */
  isPressed?: boolean
  /** State of what the button opens. */
  isExpanded?: boolean
  /** Key that does the same, as `aria-keyshortcuts` writes it. */
  keys?: string
  /** True for one that a narrow composer has no place for. */
  isWide?: boolean
  /** True for one that a composer of one line has no place for. */
  isRoomy?: boolean
  ref?: Ref<HTMLButtonElement>
  onClick: () => void
}

/** An icon button of the composer. A press leaves the selection in the box. */
export function ToolButton({
  label,
  glyph,
  icon,
  isPressed,
  isExpanded,
  keys,
  isWide = false,
  isRoomy = false,
  ref,
  onClick,
}: ToolButtonProps) {
  return (
    <IconButton
      ref={ref}
      label={label}
      className={[isWide && styles['wide'], isRoomy && styles['roomy']].filter(Boolean).join(' ')}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-haspopup={isExpanded === undefined ? undefined : 'dialog'}
      aria-keyshortcuts={keys}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      {glyph !== undefined && <Glyph name={glyph} />}
      {icon !== undefined && <Icon name={icon} />}
    </IconButton>
  )
}

/** A pressed button takes the focus, and with it a phone's keyboard. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
}
