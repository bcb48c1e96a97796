import { loadEntityChat } from '../../../chat/entity-chat/load-chat.ts'
import { entityRefsOf, type TaskOrGroup } from '../../../chat/entity-chat/task-or-group.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { FailureScreen } from '../../../shared/errors/failure-screen.tsx'
import { useFocusOnChange } from '../../../shared/focus/use-focus-on-change.ts'
import { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { usePortalQuery } from '../../../shared/queries/use-portal-query.ts'
import { ChatView } from '../chat-view.tsx'
import { Skeleton } from '../skeleton/skeleton.tsx'
import { hasChat, useChatSync } from '../sync/use-chat-sync.ts'
import { useLazyParts } from '../use-lazy-parts.ts'
import { TaskOrGroupEnding } from './task-or-group-ending.tsx'

interface TaskOrGroupScreenProps {
  kind: TaskOrGroup
  /** ID of the task or the group: a positive integer. */
  id: number
}

const BY_PAIR = { method: 'im.chat.get' } as const

/** The chat of a task or a group, in a tab of its card. It can't be created here. */
export function TaskOrGroupScreen({ kind, id }: TaskOrGroupScreenProps) {
  const { portal } = useAppContext()
  const refs = entityRefsOf(kind, id)
  const query = portalQuery(portal, [kind, id], (asked, signal) =>
    loadEntityChat(asked, refs, BY_PAIR, signal),
  )
  const answer = usePortalQuery(query, hasChat)
  // Made of checked digits, so it may stand in a batch.
  const sync = useChatSync(query, answer, answer.data?.ref ?? null)
  const parts = useLazyParts()
  const { data, blocking, attempt, again } = answer
  const { staleSince } = sync
  const state = blocking?.kind ?? data?.lookup.status ?? 'loading'
  const screen = useFocusOnChange(state, String(staleSince !== null))
  return (
    <main className="screen" ref={screen}>
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} {...again} />
      ) : data === undefined ? (
        <Skeleton />
      ) : data.lookup.status === 'found' ? (
        <ChatView
          key={data.lookup.chat.id}
          opened={data}
          chat={data.lookup.chat}
          {...{ sync, staleSince }}
          type=""
          itemTitle=""
          {...again}
        />
      ) : (
        <>
          <TaskOrGroupEnding kind={kind} status={data.lookup.status} {...again} />
          {parts !== null && (
            <parts.LeftText
              me={data.me}
              entities={refs}
              dialogId={data.lookup.status === 'none' ? null : `chat${data.lookup.chatId}`}
            />
          )}
        </>
      )}
    </main>
  )
}
