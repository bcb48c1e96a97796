import { useFormatter, useTranslations } from 'use-intl'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { Button, LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'

const DEAL_TAB = 'CRM_DEAL_DETAIL_TAB'

interface InstalledStateProps {
  /** Those that have the tab. */
  places: readonly string[]
  nameOf: (placement: string) => string
}

/** The portal was told, and loads its page anew at any moment; this says what to do where it doesn't. */
export function InstalledState({ places, nameOf }: InstalledStateProps) {
  const t = useTranslations()
  const format = useFormatter()
  const { origin, reload } = useAppContext()
  const hasDeals = places.includes(DEAL_TAB)
  const ways = hasDeals ? (
    <>
      <LinkButton look="primary" href={`${origin}/crm/deal/`}>
        {t('install.done.deals')}
      </LinkButton>
      <Button onClick={reload}>{t('action.reload')}</Button>
    </>
  ) : (
    <Button look="primary" onClick={reload}>
      {t('action.reload')}
    </Button>
  )
  return (
    <State glyph="check" tone="good" heading={t('install.done.heading')} ways={ways}>
      {told()}
    </State>
  )

  function told(): string {
    if (hasDeals) return t('install.done.text')
    if (places.length === 0) return t('install.done.withoutTabs')
    return t('install.done.withoutDeals', { cards: format.list(places.map(nameOf), { type: 'conjunction' }) })
  }
}
