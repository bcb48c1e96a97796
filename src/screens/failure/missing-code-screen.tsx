import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'

/**
 * A part of the app didn't arrive. Asking for it again may be in vain: after an update it has another name, and only a
 * new page knows it.
 */
export function MissingCodeScreen() {
  const t = useTranslations()
  const { reload } = useSurroundings()
  return (
    <main className="screen">
      <State
        glyph="alert"
        tone="bad"
        heading={t('failure.missingCode.heading')}
        ways={
          <Button look="primary" onClick={reload}>
            {t('action.reload')}
          </Button>
        }
      >
        {t('failure.missingCode.text')}
      </State>
    </main>
  )
}
