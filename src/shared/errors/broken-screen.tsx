import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useAppContext } from '../app-context/app-context.tsx'

/**
 * The last resort, with a reload as its only way out. `defect`: a screen has thrown. `missingCode`: a chunk did not
 * load; a retry may fail too, because after an update only a new page knows the chunk's name.
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
