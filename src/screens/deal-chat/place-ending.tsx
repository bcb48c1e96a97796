import { useTranslations } from 'use-intl'
import type { Place } from '../../chat/place.ts'
import { State } from '../../ui/state/state.tsx'
import { TryAgain, type TryAgainProps } from '../try-again.tsx'

interface PlaceEndingProps extends TryAgainProps {
  place: Place
  status: 'none' | 'no-access'
}

/** A task or a group whose chat isn't there, or isn't this user's to see. */
export function PlaceEnding({ place, status, ...again }: PlaceEndingProps) {
  const t = useTranslations('place')
  return (
    <State
      glyph={status === 'none' ? 'chat' : 'lock'}
      heading={t(`${status}.heading`)}
      ways={<TryAgain {...again} />}
    >
      {t(`${status}.${place}`)}
    </State>
  )
}
