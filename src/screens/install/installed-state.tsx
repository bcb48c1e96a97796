import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'

/** The portal was told, and loads its page anew at any moment; this says what to do where it doesn't. */
export function InstalledState({ hasTabs }: { hasTabs: boolean }) {
  const t = useTranslations()
  const { origin, reload } = useSurroundings()
  return (
    <State
      glyph="check"
      tone="good"
      heading={t('install.done.heading')}
      ways={
        <>
          <LinkButton look="primary" href={`${origin}/crm/deal/`}>
            {t('install.done.deals')}
          </LinkButton>
          <Button onClick={reload}>{t('action.reload')}</Button>
        </>
      }
    >
      {t(hasTabs ? 'install.done.text' : 'install.done.withoutTabs')}
    </State>
  )
}
