import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { CrmItemRef } from '../../../chat/entity-ref.ts'
import type { RowFacts } from '../../../chat/inbox/inbox-row.ts'
import type { StageBook, StagePlace } from '../../../chat/inbox/stage/stage-book.ts'
import { type FactsOfItem, loadFactsOfItem } from '../../../chat/messenger-sidebar/load-facts.ts'
import { discussionOf, type OpenedItem } from '../../../chat/opening/open-item.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { DealLine } from '../../../shared/deal-line/deal-line.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { crmItemQuery, portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { useRecordName } from '../../../shared/records/use-record-name.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { CustomerChats } from '../customer-chats/customer-chats.tsx'
import { MissingMembers } from '../missing-members/missing-members.tsx'
import { namedResponsible } from '../responsible-of.ts'
import { type ChatSync, hasChat, useChatSync } from '../sync/use-chat-sync.ts'
import styles from './messenger-sidebar.module.css'
import { SidebarBones } from './sidebar-bones.tsx'

const NO_STAGES: StageBook = []

/** A CRM item beside its chat: its facts, who is missing in the chat, and the customer's conversations. */
export function ItemSidebar({ item, id }: CrmItemRef) {
  const t = useTranslations('messengerSidebar')
  const nameOf = useRecordName()
  const { portal } = useAppContext()
  const entity = discussionOf({ item, id })
  const query = crmItemQuery(portal, { item, id })
  const answer = usePortalQuery(query, hasChat)
  const sync = useChatSync(query, answer, entity, { item, id })
  const facts = useFacts({ item, id })
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
      ) : data === undefined ? (
        <SidebarBones />
      ) : (
        <section className={styles['parts']} aria-label={t('people')}>
          {sync.staleSince !== null && <Stale sync={sync} />}
          {data.lookup.status === 'found' && (
            <Missing opened={data} chat={data.lookup.chat} {...{ sync, item, id }} />
          )}
          <CustomerChats
            lines={data.lines}
            secondary={sync.secondary}
            me={data.me}
            now={sync.readAt}
            level={2}
            {...sync.secondaryRetry}
          />
        </section>
      )}
    </>
  )
}

/** The item's people who are not in the chat. */
function Missing({
  opened,
  chat,
  sync,
  item,
}: CrmItemRef & { opened: OpenedItem; chat: Chat; sync: ChatSync }) {
  const refresh = useAction(sync.refresh)
  const { secondary } = sync
  return (
    <MissingMembers
      type={item.type}
      item={opened.item}
      list={opened.members}
      people={secondary?.ok ? secondary.value.people : secondary}
      me={opened.me}
      level={2}
      loadAllMembers={sync.loadAllMembers}
      refresh={sync.refreshPeople}
      again={{ onRetry: refresh.run, isRetrying: refresh.isPending }}
      namesRetry={sync.secondaryRetry}
      {...{ chat }}
    />
  )
}

/** The notice that later requests fail. */
function Stale({ sync }: { sync: ChatSync }) {
  const t = useTranslations()
  const refresh = useAction(sync.refresh)
  return (
    <Notice tone="warn" action={<TryAgain onRetry={refresh.run} isRetrying={refresh.isPending} />}>
      {t('messengerSidebar.stale')}
    </Notice>
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

function withPlace(known: FactsOfItem, { pipelineId, stageId }: StagePlace): FactsOfItem {
  if (known.facts.status !== 'known') return known
  return { ...known, facts: { status: 'known', value: { ...known.facts.value, pipelineId, stageId } } }
}
