import { useTranslations } from 'use-intl'
import type { FormatTag } from '../../../../chat/composing/apply-tag.ts'
import type { GlyphName } from '../../../../ui/glyph/glyph.tsx'
import type { IconName } from '../../../../ui/icon/icon.tsx'
import { ToolButton } from '../tool-button.tsx'
import styles from './format-tools.module.css'

interface Tool {
  readonly tag: FormatTag
  readonly drawn: { readonly glyph: GlyphName } | { readonly icon: IconName }
  /** Key beside Ctrl, or Cmd on Apple's devices. */
  readonly key: string
  readonly keys: string
}

const TOOLS: readonly Tool[] = [
  { tag: 'b', drawn: { glyph: 'bold' }, key: 'B', keys: 'Control+B Meta+B' },
  { tag: 'i', drawn: { glyph: 'italic' }, key: 'I', keys: 'Control+I Meta+I' },
  { tag: 's', drawn: { glyph: 'strike' }, key: 'Shift+X', keys: 'Control+Shift+X Meta+Shift+X' },
  { tag: 'url', drawn: { icon: 'link' }, key: 'K', keys: 'Control+K Meta+K' },
  { tag: 'code', drawn: { icon: 'code' }, key: 'E', keys: 'Control+E Meta+E' },
]

/** The formatting buttons, each of which puts a tag around the selection. */
export function FormatTools({ onTag }: { onTag: (tag: FormatTag) => void }) {
  const t = useTranslations('composing.format')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar is no group of fields
    <div className={styles['tools']} role="group" aria-label={t('label')}>
      {TOOLS.map(({ tag, drawn, key, keys }) => (
        <ToolButton
          key={tag}
          {...drawn}
          label={`${t(tag)} (Ctrl+${key})`}
          keys={keys}
          onClick={() => onTag(tag)}
        />
      ))}
    </div>
  )
}
