import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxGroup } from '../../../chat/inbox/inbox-filter.ts'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { RouteLink } from '../../../shared/navigation/route-link.tsx'
import { FIND, type InboxRoute } from '../../../shared/navigation/routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useMinute } from '../use-minute.ts'
import { EmptyList } from './empty-list.tsx'
import styles from './inbox-list.module.css'
import { InboxList, type InboxListProps } from './inbox-list.tsx'
import { isLastingPart, PartStrip, StaleStrip } from './part-strip.tsx'
import { RowBones } from './row-bones.tsx'

interface ListBodyProps extends Omit<InboxListProps, 'tail' | 'now'> {
  routeOf: (group: InboxGroup) => InboxRoute
  /** Takes the narrowing parts of the filter back. */
  onWiden: () => void
}

/** The list, or what stands in its place: bones, a failure, the news that nothing is there. */
export function ListBody(props: ListBodyProps) {
  const { state, filter, routeOf, onWiden } = props
  const t = useTranslations('inbox')
  const now = useMinute()
  const { rows, blocking, isLoading, partFailure, staleSince, waitingChanges, applyChanges, attempt, again } =
    state
  if (blocking !== null) {
    return (
      <div className={styles['scroll']}>
        <FailureScreen level={2} failure={blocking} attempt={attempt} {...again} />
        <p className={styles['tail']}>
          {t('failed.findStill')}
          <RouteLink to={FIND} look="plain">
            {t('find')}
          </RouteLink>
        </p>
      </div>
    )
  }
  const isEmpty = rows.length === 0 && !state.hasMore && !state.isLoadingMore
  return (
    <div className={styles['rows']}>
      {partFailure !== null && (
        <PartStrip failure={partFailure} attempt={attempt} count={rows.length} {...again} />
      )}
      {partFailure === null && staleSince !== null && (
        <StaleStrip since={staleSince} onRetry={state.refresh} />
      )}
      {isLoading && rows.length === 0 ? (
        <div className={styles['coming']}>
          <RowBones />
          <p className="sr-only">{t('loading')}</p>
        </div>
      ) : isEmpty && (partFailure === null || isLastingPart(partFailure)) ? (
        <div className={styles['scroll']}>
          <EmptyList {...{ filter, routeOf, onWiden }} all={state.counts.all} />
        </div>
      ) : (
        <div className={styles['rows']}>
          {waitingChanges > 0 && (
            <div className={styles['changes']}>
              <button type="button" onClick={applyChanges}>
                {t('changes', { count: waitingChanges })}
              </button>
            </div>
          )}
          <InboxList {...props} now={now} tail={<Tail {...props} />} />
        </div>
      )}
      <p className="sr-only" role="status">
        {!isLoading && !isEmpty && t('shown', { count: rows.length })}
        {waitingChanges > 0 && ` ${t('changes', { count: waitingChanges })}`}
      </p>
    </div>
  )
}

/** The end of the list, in words, or the way on. */
function Tail({ state, filter, routeOf }: Pick<ListBodyProps, 'state' | 'filter' | 'routeOf'>): ReactNode {
  const t = useTranslations('inbox.tail')
  const { hasMore, isLoadingMore, partFailure, rows, loadMore } = state
  if (isLoadingMore || (partFailure !== null && !isLastingPart(partFailure))) return null
  if (hasMore) {
    return (
      <p className={styles['tail']}>
        <Button look="plain" onClick={loadMore}>
          {t('more')}
        </Button>
      </p>
    )
  }
  const count = rows.length
  if (count === 0) return null
  return (
    <p className={styles['tail']}>
      {filter.group === 'waiting' ? t('waiting', { count }) : t('end', { count })}
      {filter.group === 'waiting' && (
        <RouteLink to={routeOf('all')} look="plain">
          {t('all')}
        </RouteLink>
      )}
    </p>
  )
}
