import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { ONLINE_FOR_MS } from '../../../chat/members/activity.ts'
import { loadMoreMembers } from '../../../chat/members/load-more-members.ts'
import { type MessageWindow, withNewer, withOlder } from '../../../chat/messages/message-window.ts'
import { readNewer, readOlder } from '../../../chat/messages/read-messages.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { Part } from '../../../chat/part.ts'
import { loadSecondaryData } from '../../../chat/secondary/load-secondary.ts'
import type { SecondaryData } from '../../../chat/secondary/secondary-data.ts'
import { hasUnloadedNewer } from '../../../chat/sync/has-unloaded-newer.ts'
import { loadChanges } from '../../../chat/sync/load-changes.ts'
import { failureOf } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { TryAgainProps } from '../../../shared/errors/try-again.tsx'
import type { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import { type Action, useAction } from '../../../shared/queries/use-action.ts'
import { usePolling } from './use-polling.ts'
import { useTick } from './use-tick.ts'

/** What keeps an opened chat whole and fresh: further pages, the second request, looks. */
export interface ChatSync {
  /** Loads older messages than those that are known. */
  readonly older: Action<[]>
  /** Loads newer ones, where the chat was opened far above its end; null: the end is loaded. */
  readonly newer: Action<[]> | null
  /** Loads the next members, and all of them. Both reject with `PortalError`. */
  readonly onMore: () => Promise<void>
  readonly onAll: () => Promise<void>
  /** What the second request brings; null: on its way. */
  readonly rest: Part<SecondaryData> | null
  /** Asks for that once more. */
  readonly secondaryRetry: Pick<TryAgainProps, 'onRetry' | 'isRetrying'>
  /** The chat was pinned, or no longer is. */
  readonly onPinned: (isPinned: boolean) => void
  /** When what is shown was read, by the portal's clock, as all its dates are. Milliseconds. */
  readonly readAt: number
  /** When the members were read, by the same clock; null: too long ago to tell who is there. */
  readonly presenceAt: number | null
  /** When it was last known to be so, where looking has failed since; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Looks at once whether something has changed. */
  readonly refresh: () => Promise<void>
}

/** How often one looks at the clock where nothing happens: "today" and who is there are said by it. */
const CLOCK_MS = 10 * 60_000

/**
 * Keeps what was opened by a query: every change goes into the query's own answer, which is all that is drawn.
 * `entity`: the pair whose chat it is; null where it was found otherwise, or somebody typed the pair.
 */
export function useChatSync<T extends Opened>(
  { queryKey, queryFn }: ReturnType<typeof portalQuery<T>>,
  data: T | undefined,
  entity: EntityRef | null,
): ChatSync {
  const { portal } = useAppContext()
  const queryClient = useQueryClient()
  const chat = data?.lookup.status === 'found' ? data.lookup.chat : null

  const { staleSince, pollNow } = usePolling<T>(
    queryKey,
    portal === null || data === undefined
      ? null
      : (known, signal) =>
          loadChanges(portal, known, { ref: entity, reopen: () => queryFn({ signal }) }, signal),
  )
  // Another chat, or one that the user sees now, has another rest.
  const restKey = ['rest', ...queryKey, chat?.id ?? data?.lookup.status ?? '']
  const rest = useQuery({
    queryKey: restKey,
    queryFn: ({ signal }): Promise<SecondaryData> => {
      if (portal === null || data === undefined) throw new Error('the rest of nothing')
      return loadSecondaryData(portal, data, signal)
    },
    enabled: portal !== null && data !== undefined,
  })

  /** Puts something into what is known by now, unless that is about another chat. */
  function change(update: (known: T) => T): void {
    queryClient.setQueryData<T>(queryKey, (known) => {
      const isSame = known?.lookup.status === 'found' && known.lookup.chat.id === chat?.id
      return known !== undefined && isSame ? update(known) : known
    })
  }
  function changeMessages(update: (window: MessageWindow) => MessageWindow): void {
    change((known) =>
      known.messages.ok ? { ...known, messages: { ok: true, value: update(known.messages.value) } } : known,
    )
  }
  const loaded = data?.messages.ok === true ? data.messages.value.messages : []
  const older = useAction(async () => {
    const first = loaded[0]
    if (portal === null || chat === null || first === undefined) return
    const page = await portal.call(readOlder(`chat${chat.id}`, first.id))
    // A look may have let the window begin anew meanwhile: then the page would leave a gap.
    changeMessages((window) => (window.messages[0]?.id === first.id ? withOlder(window, page) : window))
  })
  const newer = useAction(async () => {
    const last = loaded.at(-1)
    if (portal === null || chat === null || last === undefined) return
    const page = await portal.call(readNewer(`chat${chat.id}`, last.id))
    changeMessages((window) => (window.messages.at(-1)?.id === last.id ? withNewer(window, page) : window))
  })

  /** Whether there are no more. */
  async function moreMembers(): Promise<boolean> {
    const known = queryClient.getQueryData<T>(queryKey)
    if (portal === null || known?.lookup.status !== 'found' || known.lookup.chat.id !== chat?.id) return true
    if (known.members === null || known.members.isComplete) return true
    const members = await loadMoreMembers(portal, known.lookup.chat, known.members)
    let isPut = false
    change((now) => {
      isPut = now.members === known.members
      return isPut ? { ...now, members } : now
    })
    // A look has renewed the list meanwhile: what comes after it is another page.
    return isPut ? members.isComplete : moreMembers()
  }

  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  const readAt = Math.max(updatedAt, useTick(CLOCK_MS) ?? 0) + (portal?.clockAhead ?? 0)

  const membersReadAt = useSince(data?.members, readAt)

  return {
    older,
    newer: data !== undefined && chat !== null && hasUnloadedNewer(chat, data.messages) ? newer : null,
    onMore: async () => void (await moreMembers()),
    onAll: async () => {
      while (!(await moreMembers()));
    },
    rest: restOf(rest),
    secondaryRetry: {
      onRetry: () => void rest.refetch({ cancelRefetch: false }),
      isRetrying: rest.isFetching,
    },
    onPinned: (isPinned) =>
      void queryClient.setQueryData<SecondaryData>(restKey, (known) => known && { ...known, isPinned }),
    readAt,
    presenceAt: readAt - membersReadAt > ONLINE_FOR_MS ? null : membersReadAt,
    staleSince,
    refresh: pollNow,
  }
}

/** When this became what it is. */
function useSince(what: unknown, now: number): number {
  const [known, setKnown] = useState({ what, since: now })
  if (known.what === what) return known.since
  setKnown({ what, since: now })
  return now
}

function restOf(query: { data: SecondaryData | undefined; error: unknown }): Part<SecondaryData> | null {
  if (query.data !== undefined) return { ok: true, value: query.data }
  const failure = failureOf(query.error)
  return failure === null ? null : { ok: false, failure }
}
