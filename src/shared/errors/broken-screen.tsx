import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useAppContext } from '../app-context/app-context.tsx'

/**
 * Nothing can be drawn, and only a new page helps. `defect`: a screen of ours broke. `missingCode`: a part of the app didn't
 * arrive; asking for it again may be in vain, for after an update it has another name, which only a new page knows.
 */
export function BrokenScreen({ by }: { by: 'defect' | 'missingCode' }) {
  const t = useTranslations()
  const { reload } = useAppContext()
  return (
    <main className="screen">
      <State
        glyph="alert"
        tone="bad"
        heading={t(`failure.${by}.heading`)}
        ways={
          <Button look="primary" onClick={reload}>
            {t('action.reload')}
          </Button>
        }
      >
        {t(`failure.${by}.text`)}
      </State>
    </main>
  )
}
