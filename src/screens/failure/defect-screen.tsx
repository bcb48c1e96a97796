import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'

/** A screen of ours broke. */
export function DefectScreen() {
  const t = useTranslations()
  const { reload } = useSurroundings()
  return (
    <main className="screen">
      <State
        glyph="alert"
        tone="bad"
        heading={t('failure.defect.heading')}
        ways={
          <Button look="primary" onClick={reload}>
            {t('action.reload')}
          </Button>
        }
      >
        {t('failure.defect.text')}
      </State>
    </main>
  )
}
