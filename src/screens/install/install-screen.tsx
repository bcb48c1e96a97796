import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'

/** The portal runs our installation, but this version has nothing to install; says how to do without. */
export function InstallScreen() {
  const t = useTranslations()
  const { reload } = useSurroundings()
  return (
    <State
      glyph="box"
      heading={t('install.heading')}
      ways={
        <Button onClick={reload}>
          <Icon name="retry" /> {t('action.tryAgain')}
        </Button>
      }
    >
      {t('install.text')}
    </State>
  )
}
