import { useTranslations } from 'use-intl'
import { LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'

/** The app's own page, opened from the left menu: tells where the chats are. */
export function HomeScreen() {
  const t = useTranslations()
  const { origin } = useSurroundings()
  return (
    <State
      glyph="chat"
      tone="accent"
      heading={t('home.heading')}
      ways={
        <LinkButton look="primary" href={`${origin}/crm/deal/`}>
          {t('action.openDeals')}
        </LinkButton>
      }
    >
      {t('home.text')}
    </State>
  )
}
