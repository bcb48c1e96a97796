import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import styles from './outside-screen.module.css'

/** Bitrix24's documentation of local apps. */
const HOW_TO_ADD = 'https://apidocs.bitrix24.com/local-integrations/local-apps.html'

/** The page opened outside a portal: what the app is, and how to add it to one. */
export function OutsideScreen() {
  const t = useTranslations()
  const steps = useId()
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
      more={
        <section className={styles['steps']} aria-labelledby={steps}>
          <h2 id={steps}>{t('outside.steps.heading')}</h2>
          <ol>
            <li>{t.rich('outside.steps.add', { code: (text) => <code>{text}</code> })}</li>
            <li>{t('outside.steps.grant')}</li>
            <li>{t('outside.steps.open')}</li>
          </ol>
        </section>
      }
    >
      {t('outside.text')}
    </State>
  )
}
