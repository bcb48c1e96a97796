import { useQueryClient } from '@tanstack/react-query'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import type { RowFacts } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook, StagePlace } from '../../../chat/inbox/stage/stage-book.ts'
import { withPlace } from '../../../chat/inbox/stage/with-place.ts'
import { type FactsOfItem, loadFactsOfItem } from '../../../chat/messenger-sidebar/load-facts.ts'
import { discussionOf } from '../../../chat/opening/open-item.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { DealLine } from '../../../shared/deal-line/deal-line.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { crmItemQuery, portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { useRecordName } from '../../../shared/records/use-record-name.ts'
import { namedResponsible } from '../responsible-of.ts'
import { hasChat, useChatSync } from '../sync/use-chat-sync.ts'
import { useLazyParts } from '../use-lazy-parts.ts'
import styles from './messenger-sidebar.module.css'
import { SidebarBones } from './sidebar-bones.tsx'

const NO_STAGES: StageBook = []

/** A CRM item beside its chat: its facts, who is missing in the chat, and the customer's conversations. */
export function ItemSidebar({ item, id }: CrmItemRef) {
  const nameOf = useRecordName()
  const { portal } = useAppContext()
  const entity = discussionOf({ item, id })
  const query = crmItemQuery(portal, { item, id })
  const answer = usePortalQuery(query, hasChat)
  const sync = useChatSync(query, answer, entity, { item, id })
  const facts = useFacts({ item, id })
  const parts = useLazyParts()
  const { data } = answer
  const title = data?.item.ok === true ? data.item.value.title : ''
  return (
    <>
      <header className={styles['head']}>
        <h1 tabIndex={-1} dir="auto">
          {title || nameOf(entity)}
        </h1>
      </header>
      <DealLine
        look="column"
        facts={facts.facts}
        client={facts.client}
        stages={facts.stages}
        responsible={data === undefined ? null : namedResponsible(data, sync.secondary)}
        onPlace={facts.onPlace}
        {...{ item, id }}
      />
      {facts.again !== null && (
        <div className={styles['part']}>
          <TryAgain {...facts.again} />
        </div>
      )}
      {answer.blocking !== null ? (
        <FailureScreen level={2} failure={answer.blocking} attempt={answer.attempt} {...answer.again} />
      ) : data === undefined || parts === null ? (
        <SidebarBones />
      ) : (
        <parts.ItemPeople opened={data} type={item.type} sync={sync} />
      )}
    </>
  )
}

/** The item's facts, which a change of stage changes at once. */
function useFacts({ item, id }: CrmItemRef) {
  const { portal } = useAppContext()
  const queryClient = useQueryClient()
  const query = portalQuery(portal, ['item-facts', item.type, id], (asked, signal) =>
    loadFactsOfItem(asked, { item, id }, signal),
  )
  const { data, blocking, again } = usePortalQuery(query, () => true)
  const facts: RowFacts =
    blocking !== null ? { status: 'failed', failure: blocking } : (data?.facts ?? { status: 'loading' })
  return {
    facts,
    client: data?.client ?? '',
    stages: data?.stages ?? NO_STAGES,
    again: blocking === null ? null : again,
    onPlace: (now: StagePlace) =>
      void queryClient.setQueryData<FactsOfItem>(query.queryKey, (known) => known && withPlace(known, now)),
  }
}
