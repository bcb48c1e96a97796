import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Failure } from '../../portal/failure.ts'
import { Button } from '../../ui/button/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { useSurroundings } from '../surroundings.tsx'
import styles from './technical-details.module.css'

/** What an administrator or a developer wants to know of a failure; it holds no token, address or text of a chat. */
export function TechnicalDetails({ failure }: { failure: Failure }) {
  const t = useTranslations()
  const { appVersion } = useSurroundings()
  const details = useRef<HTMLPreElement>(null)
  const [copying, setCopying] = useState<'copied' | 'copyBlocked' | null>(null)
  const text = [...Object.entries(failure), ['app', appVersion]]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

  async function copy() {
    setCopying((await copyText(text, details.current)) ? 'copied' : 'copyBlocked')
  }

  return (
    <details className={styles['more']}>
      <summary>
        <Icon name="right" flips /> {t('failure.details')}
      </summary>
      <pre ref={details} className={styles['code']} dir="ltr">
        {text}
      </pre>
      <Button look="plain" onClick={() => void copy()}>
        <Icon name="copy" /> {t('action.copyDetails')}
      </Button>
      <span role="status" className={styles['status']}>
        {copying !== null && t(`action.${copying}`)}
      </span>
    </details>
  )
}
