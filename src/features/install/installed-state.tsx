import { useFormatter, useTranslations } from 'use-intl'
import { isTab } from '../../setup/places.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { ReloadButton } from '../../shared/errors/reload-button.tsx'
import { LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'

const DEAL_TAB = 'CRM_DEAL_DETAIL_TAB'

interface InstalledStateProps {
  /** Placements that have the app. */
  placements: readonly string[]
  nameOf: (placement: string) => string
}

/** The end of the installation, until the portal reloads its page; says what to do when it doesn't. */
export function InstalledState({ placements, nameOf }: InstalledStateProps) {
  const t = useTranslations()
  const format = useFormatter()
  const { origin } = useAppContext()
  const hasDeals = placements.includes(DEAL_TAB)
  const ways = hasDeals ? (
    <>
      <LinkButton look="primary" href={`${origin}/crm/deal/`}>
        {t('install.done.deals')}
      </LinkButton>
      <ReloadButton look="outline" />
    </>
  ) : (
    <ReloadButton />
  )
  return (
    <State glyph="check" tone="good" heading={t('install.done.heading')} ways={ways}>
      {text()}
    </State>
  )

  function text(): string {
    if (hasDeals) return t('install.done.text')
    if (placements.length === 0) return t('install.done.withoutTabs')
    const tabs = placements.filter(isTab)
    const names = format.list((tabs.length > 0 ? tabs : placements).map(nameOf), { type: 'conjunction' })
    return tabs.length > 0
      ? t('install.done.withoutDeals', { cards: names })
      : t('install.done.placesAlone', { places: names })
  }
}
