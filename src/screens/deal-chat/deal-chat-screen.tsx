import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import type { OpenedItem } from '../../chat/open-item.ts'
import { type Failure, failureOf } from '../../portal/failure.ts'
import { FailureScreen } from '../failure/failure-screen.tsx'
import { useSurroundings } from '../surroundings.tsx'
import type { TryAgainProps } from '../try-again.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { FoundChat } from './found/found-chat.tsx'
import { itemQuery } from './item-query.ts'
import { NoAccessState } from './no-access-state.tsx'
import { NoneState } from './none-state.tsx'
import { Skeleton } from './skeleton.tsx'

/** A CRM item's chat, whatever became of looking for it. */
export function DealChatScreen({ item, id }: CrmItemRef) {
  const { portal, origin } = useSurroundings()
  const query = useQuery(itemQuery(portal, origin, { item, id }))
  const failure = useHeldFailure(query)
  // What isn't a failure of the portal is a defect of ours: the error boundary says so.
  if (query.isError && failure === null) throw query.error

  // A chat that is shown already stays, marked as old; it isn't taken away because asking again failed.
  const staleSince = failure !== null && query.data?.lookup.status === 'found' ? query.dataUpdatedAt : null
  const blocking = staleSince === null ? failure : null
  const screen = useFocusOnChange(stateOf(blocking, query.data, staleSince))

  // A second press, or a countdown that ends meanwhile, waits for the request that is under way.
  const again = {
    onRetry: () => void query.refetch({ cancelRefetch: false }),
    isRetrying: query.isFetching,
  }
  return (
    <main className="screen" ref={screen}>
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={query.errorUpdatedAt} {...again} />
      ) : query.data === undefined ? (
        <Skeleton />
      ) : (
        <Opened opened={query.data} type={item.type} staleSince={staleSince} {...again} />
      )}
    </main>
  )
}

/** The last failure, for as long as nothing better came: the query forgets it as soon as it asks again. */
function useHeldFailure(query: Pick<UseQueryResult, 'error' | 'isError' | 'isSuccess'>): Failure | null {
  const [held, hold] = useState<Failure | null>(null)
  const failure = query.isError ? failureOf(query.error) : query.isSuccess ? null : held
  if (failure !== held) hold(failure)
  return failure
}

/** What is on the screen, as far as a replaced control goes: a notice and its button are a state of their own. */
function stateOf(failure: Failure | null, opened: OpenedItem | undefined, staleSince: number | null): string {
  if (failure !== null) return failure.kind
  if (opened === undefined) return 'loading'
  return [opened.lookup.status, opened.members === null, staleSince !== null].join()
}

interface OpenedProps extends TryAgainProps {
  opened: OpenedItem
  type: string
  /** When it was read, where asking again has failed since; else null. Milliseconds. */
  staleSince: number | null
}

function Opened({ opened, type, staleSince, ...again }: OpenedProps) {
  const { lookup, members, me, item } = opened
  switch (lookup.status) {
    case 'found':
      return (
        <FoundChat
          chat={lookup.chat}
          {...{ members, me, type, staleSince }}
          itemTitle={item?.title ?? ''}
          {...again}
        />
      )
    case 'none':
      return <NoneState type={type} {...again} />
    case 'no-access':
      return <NoAccessState type={type} {...again} />
  }
}
