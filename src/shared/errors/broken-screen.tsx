import { useTranslations } from 'use-intl'
import { State } from '../../ui/state/state.tsx'
import { ReloadButton } from './reload-button.tsx'

/**
 * The last resort, with a reload as its only way out. `defect`: a screen has thrown. `missingCode`: a chunk did not
 * load; a retry may fail too, because after an update only a new page knows the chunk's name.
 */
export function BrokenScreen({ by }: { by: 'defect' | 'missingCode' }) {
  const t = useTranslations()
  return (
    <main className="screen">
      <State glyph="alert" tone="bad" heading={t(`failure.${by}.heading`)} ways={<ReloadButton />}>
        {t(`failure.${by}.text`)}
      </State>
    </main>
  )
}
