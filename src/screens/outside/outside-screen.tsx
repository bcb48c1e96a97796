import { useTranslations } from 'use-intl'
import { LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'

/** Bitrix24's own page about adding an app of one's own to a portal. */
const HOW_TO_ADD = 'https://apidocs.bitrix24.com/local-integrations/local-apps.html'

/** Opened with no portal around. */
export function OutsideScreen() {
  const t = useTranslations()
  return (
    <State
      glyph="box"
      tone="accent"
      heading={t('outside.heading')}
      ways={
        <LinkButton look="primary" href={HOW_TO_ADD}>
          {t('action.howToAdd')}
        </LinkButton>
      }
    >
      {t('outside.text')}
    </State>
  )
}
