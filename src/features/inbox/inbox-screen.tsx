import { useTranslations } from 'use-intl'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { useFailureReason } from '../../shared/errors/use-failure-reason.ts'
import type { InboxRoute } from '../../shared/navigation/routes.ts'
import type { ChatSlot } from './beside/beside.tsx'
import { useInbox } from './data/use-inbox.ts'
import { InboxView } from './inbox-view.tsx'
import { keptFilter, useKeepFilter } from './kept-filter.ts'
import { useWaitingTitle } from './title/use-waiting-title.ts'

interface InboxScreenProps {
  route: InboxRoute
  /** The chat of an item; a slot that `app/` fills. */
  Chat: ChatSlot
}

/** The left menu's home: which of the user's deals wait. The filter is the address's, else the one kept for the user. */
export function InboxScreen({ route, Chat }: InboxScreenProps) {
  const t = useTranslations('inbox')
  const { portal } = useAppContext()
  const reasonOf = useFailureReason()
  const filter = route.filter ?? keptFilter(portal?.options['inbox'])
  const state = useInbox(filter, route.chosen)
  const { count, isComplete } = state.counts.waiting
  useWaitingTitle(state.isLoading ? null : count, isComplete)
  const { keep, failure } = useKeepFilter()
  return (
    <InboxView
      {...{ state, filter, Chat }}
      chosen={route.chosen}
      onChosenFilter={keep}
      notice={failure === null ? null : t('notKept', { reason: reasonOf(failure) })}
    />
  )
}
