import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { useReload } from '../../shared/app-context/use-reload.ts'
import { CopyButton } from '../../shared/copy-button/copy-button.tsx'
import { TryAgain } from '../../shared/errors/try-again.tsx'
import { State } from '../../ui/state/state.tsx'
import styles from './ask-administrator.module.css'

/** The state for users who may not install: the address to send to an administrator. */
export function AskAdministrator({ appId }: { appId: number | null }) {
  const t = useTranslations()
  const { origin } = useAppContext()
  const { reload, isWaiting } = useReload()
  const address = useRef<HTMLElement>(null)
  const link = appId === null ? `${origin}/` : `${origin}/marketplace/app/${appId}/`
  return (
    <State
      glyph="key"
      heading={t('install.ask.heading')}
      ways={
        <>
          <CopyButton text={link} shown={address} label={t('install.ask.copy')} />
          <TryAgain look="plain" onRetry={reload} isRetrying={isWaiting} />
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
