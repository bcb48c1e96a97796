import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { FailureScreen } from '../../failure/failure-screen.tsx'
import { setupQuery } from '../../setup-query.ts'
import { useSurroundings } from '../../surroundings.tsx'
import { TryAgain } from '../../try-again.tsx'
import { usePortalQuery } from '../../use-portal-query.ts'
import { TabSettings } from './tab-settings.tsx'
import styles from './tabs.module.css'

/** Which cards have the tab. An administrator adds, removes and repairs it; the portal tells nobody else. */
export function Tabs() {
  const t = useTranslations('tabs')
  const { portal, origin } = useSurroundings()
  const client = useQueryClient()
  const mayChange = portal?.user.isAdmin === true
  const query = { ...setupQuery(portal, origin), enabled: mayChange }
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
          {staleSince !== null && (
            <QuietLine icon="alert" action={<TryAgain {...again} />}>
              {t('stale')}
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
