import { useTranslations } from 'use-intl'
import { findingsOf } from '../../../setup/self-check/findings-of.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Findings } from './findings.tsx'
import styles from './self-check.module.css'
import { useDiagnostics } from './use-diagnostics.ts'

/** The self-check: finds what is wrong with this installation, on a press, without writing. */
export function SelfCheck() {
  const t = useTranslations('selfCheck')
  const { diagnostics, isChecking, check } = useDiagnostics()
  const word = isChecking ? 'running' : diagnostics === null ? 'run' : 'again'
  return (
    <section aria-labelledby="self-check">
      <h2 id="self-check" className={styles['heading']}>
        {t('heading')}
      </h2>
      <p className={styles['text']}>{t('text')}</p>
      <Button busy={isChecking} onClick={check}>
        <Icon name={diagnostics === null ? 'check' : 'retry'} /> {t(word)}
      </Button>
      <div className={styles['outcome']}>
        {diagnostics !== null && <Findings findings={findingsOf(diagnostics)} />}
      </div>
    </section>
  )
}
