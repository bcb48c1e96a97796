import { useTranslations } from 'use-intl'
import { WithTexts } from '../body/lazy-code.tsx'
import { EmojiTool } from './emoji-tool.tsx'
import { ToolButton } from './tool-button.tsx'
import type { ComposerState } from './use-composer.ts'

interface ComposerToolsProps {
  composer: ComposerState
  /** The current user; null where the portal does not tell. */
  personId: number | null
  canMention: boolean
}

/** The tools of the bar for the text: emoji, formatting, mention. */
export function ComposerTools({ composer, personId, canMention }: ComposerToolsProps) {
  const t = useTranslations('reply')
  const { box, formatting, mentions } = composer
  return (
    <>
      <EmojiTool personId={personId} box={box} onPick={formatting.insert} />
      <ToolButton
        label={formatting.isMissing ? t('toolMissing') : t('format')}
        glyph="format"
        isRoomy
        isPressed={formatting.isOpen}
        onClick={formatting.toggle}
      />
      {formatting.isOpen && formatting.part !== null && (
        <WithTexts texts={formatting.part.texts}>
          <formatting.part.code.FormatTools onTag={formatting.format} />
        </WithTexts>
      )}
      {canMention && !formatting.isOpen && (
        <ToolButton label={t('mention')} glyph="at" isWide onClick={() => mentions.begin()} />
      )}
    </>
  )
}
