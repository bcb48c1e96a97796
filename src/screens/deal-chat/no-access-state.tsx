import { useTranslations } from 'use-intl'
import { State } from '../../ui/state/state.tsx'
import { TryAgain, type TryAgainProps } from '../try-again.tsx'
import { itemWord } from './item-word.ts'

/** The discussion exists, but this user isn't in it; REST can't tell why. */
export function NoAccessState({ type, ...again }: { type: string } & TryAgainProps) {
  const t = useTranslations('noAccess')
  return (
    <State glyph="lock" heading={t('heading')} ways={<TryAgain {...again} />}>
      {t(`text.${itemWord(type)}`)}
    </State>
  )
}
