import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { CopyButton } from '../../shared/copy-button/copy-button.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { State } from '../../ui/state/state.tsx'
import styles from './ask-administrator.module.css'

/** The state for users who may not install: the address to send to an administrator. */
export function AskAdministrator({ appId }: { appId: number | null }) {
  const t = useTranslations()
  const { origin, reload } = useAppContext()
  const address = useRef<HTMLElement>(null)
  const link = appId === null ? `${origin}/` : `${origin}/marketplace/app/${appId}/`
  return (
    <State
      glyph="key"
      heading={t('install.ask.heading')}
      ways={
        <>
          <CopyButton text={link} shown={address} label={t('install.ask.copy')} />
          <Button look="plain" onClick={reload}>
            <Icon name="retry" /> {t('action.tryAgain')}
          </Button>
        </>
      }
      more={
        <code ref={address} className={styles['address']} dir="ltr">
          {link}
        </code>
      }
    >
      {t.rich('install.ask.text', {
        portal: origin.replace(/^https?:\/\//, ''),
        b: (name) => <strong dir="ltr">{name}</strong>,
      })}
    </State>
  )
}
