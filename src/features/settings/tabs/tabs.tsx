import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { setupQuery } from '../../../shared/tab-setup/setup-query.ts'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { TabSettings } from './tab-settings.tsx'
import styles from './tabs.module.css'

/** The tabs of cards, which an administrator adds, removes and repairs; `placement.get` answers nobody else. */
export function Tabs() {
  const t = useTranslations('tabs')
  const { portal } = useAppContext()
  const client = useQueryClient()
  const mayChange = portal?.user.isAdmin === true
  const query = { ...setupQuery(portal), enabled: mayChange }
  const { data, blocking, attempt, staleSince, again } = usePortalQuery(query, () => true)
  return (
    <section className={styles['tabs']}>
      <h2 className={styles['heading']} tabIndex={-1}>
        {t('heading')}
      </h2>
      <p className={styles['text']}>{t('text')}</p>
      {!mayChange ? (
        <QuietLine icon="lock">{t('onlyAdmins')}</QuietLine>
      ) : blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} level={2} {...again} />
      ) : data === undefined ? (
        <QuietLine icon="clock">{t('loading')}</QuietLine>
      ) : data.bindings.ok ? (
        <>
          {(staleSince !== null || data.hasFailed) && (
            <QuietLine icon="alert" action={<TryAgain {...again} />}>
              {t(staleSince === null ? 'partial' : 'stale')}
            </QuietLine>
          )}
          <TabSettings
            tabs={data.tabs}
            bindings={data.bindings.value}
            onChanged={() => client.invalidateQueries({ queryKey: query.queryKey })}
          />
        </>
      ) : (
        <FailureScreen failure={data.bindings.failure} attempt={attempt} level={2} {...again} />
      )}
    </section>
  )
}
