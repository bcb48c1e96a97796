import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { newsOf } from '../../../setup/news-of.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { setupQuery } from '../../../shared/tab-setup/setup-query.ts'
import { usePlaceNames } from '../../../shared/tab-setup/use-place-names.ts'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { News } from './news.tsx'
import { TabSettings } from './tab-settings.tsx'
import styles from './tabs.module.css'

/** The tabs of cards and the places of the messenger, which an administrator adds, removes and repairs; `placement.get` answers nobody else. */
export function Tabs() {
  const t = useTranslations('tabs')
  const { portal } = useAppContext()
  const client = useQueryClient()
  const mayChange = portal?.user.isAdmin === true
  const query = { ...setupQuery(portal), enabled: mayChange }
  const { data, blocking, attempt, staleSince, again } = usePortalQuery(query, () => true)
  const names = usePlaceNames(data?.places ?? [])
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
          <News news={newsOf(data, data.bindings.value)} nameOf={names.ofPlace} />
          <TabSettings
            places={data.places}
            newKeys={newsOf(data, data.bindings.value).places.map(({ key }) => key)}
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
