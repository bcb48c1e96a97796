import { useTranslations } from 'use-intl'
import { PERMISSIONS } from '../../setup/permissions.ts'
import type { Retry } from '../../shared/errors/try-again.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { QuietLine } from '../../ui/quiet-line/quiet-line.tsx'
import styles from './permission-list.module.css'

interface PermissionListProps extends Retry {
  granted: readonly string[]
  /** True when the last refresh failed. */
  isStale: boolean
}

/** The app's permissions: what each is for, and how an administrator grants a missing one. */
export function PermissionList({ granted, isStale, onRetry, isRetrying }: PermissionListProps) {
  const t = useTranslations()
  const missing = PERMISSIONS.filter(({ scope }) => !granted.includes(scope)).length
  return (
    <>
      <p className={styles['text']}>
        {t('install.permissions.text', { granted: PERMISSIONS.length - missing, count: PERMISSIONS.length })}
      </p>
      <ul className={styles['rows']}>
        {PERMISSIONS.map(({ scope, isNeeded }) => {
          const isGranted = granted.includes(scope)
          return (
            <li key={scope} className={isGranted ? styles['granted'] : styles['missing']}>
              <Icon name={isGranted ? 'check' : 'alert'} />
              <span>
                {t(`permissions.${scope}.name`)}
                <span className="sr-only">
                  {' · '}
                  {t(isGranted ? 'install.permissions.granted' : 'install.permissions.missing')}
                </span>
              </span>
              <code dir="ltr">{scope}</code>
              <span className={styles['why']}>
                {isGranted
                  ? t(`permissions.${scope}.why`)
                  : t(isNeeded ? 'install.permissions.needed' : 'install.permissions.optional', {
                      without: t(`permissions.${scope}.without`),
                    })}
              </span>
            </li>
          )
        })}
      </ul>
      {missing > 0 && (
        <div className={styles['again']}>
          <p className={styles['text']}>{t('install.permissions.howTo')}</p>
          <div role="status">{isStale && <QuietLine icon="alert">{t('tabs.stale')}</QuietLine>}</div>
          <Button busy={isRetrying} onClick={onRetry}>
            <Icon name="retry" />{' '}
            {t(isRetrying ? 'install.permissions.checking' : 'install.permissions.check')}
          </Button>
        </div>
      )}
    </>
  )
}
