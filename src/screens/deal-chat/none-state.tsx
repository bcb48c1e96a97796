import { useTranslations } from 'use-intl'
import { State } from '../../ui/state/state.tsx'
import { TryAgain, type TryAgainProps } from '../try-again.tsx'
import { itemWord } from './item-word.ts'

/** The item has no discussion; nothing is created by looking. */
export function NoneState({ type, ...again }: { type: string } & TryAgainProps) {
  const t = useTranslations('none')
  return (
    <State glyph="chatPlus" tone="accent" heading={t('heading')} ways={<TryAgain {...again} />}>
      {t(`text.${itemWord(type)}`)}
    </State>
  )
}
