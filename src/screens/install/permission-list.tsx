import { useTranslations } from 'use-intl'
import { PERMISSIONS } from '../../setup/permissions.ts'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { TryAgainProps } from '../try-again.tsx'
import styles from './permission-list.module.css'

interface PermissionListProps extends Pick<TryAgainProps, 'onRetry' | 'isRetrying'> {
  granted: readonly string[]
}

/** What the app may do in this portal and why; what a missing permission would add, and how it is granted. */
export function PermissionList({ granted, onRetry, isRetrying }: PermissionListProps) {
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
          <Button busy={isRetrying} onClick={onRetry}>
            <Icon name="retry" />{' '}
            {t(isRetrying ? 'install.permissions.checking' : 'install.permissions.check')}
          </Button>
        </div>
      )}
    </>
  )
}
