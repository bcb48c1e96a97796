import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { CrmItemRef, EntityRef } from '../../../chat/entity-ref.ts'
import { ONLINE_FOR_MS } from '../../../chat/members/activity.ts'
import type { ChatLookup, Opened } from '../../../chat/opening/open-item.ts'
import type { Part } from '../../../chat/part.ts'
import { loadSecondaryData } from '../../../chat/secondary/load-secondary.ts'
import { type SecondaryData, unaskedOf } from '../../../chat/secondary/secondary-data.ts'
import { loadChanges } from '../../../chat/sync/load-changes.ts'
import { failureOf } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { Retry } from '../../../shared/errors/try-again.tsx'
import type { PollPlace } from '../../../shared/polling/shared-polls.ts'
import { usePolling } from '../../../shared/polling/use-polling.ts'
import type { portalQuery } from '../../../shared/portal-query/portal-query.ts'
import type { PortalAnswer } from '../../../shared/queries/use-portal-query.ts'
import { useChatCache } from './use-chat-cache.ts'
import { type MemberPaging, useMemberPaging } from './use-member-paging.ts'
import { type MessagePaging, useMessagePaging } from './use-message-paging.ts'

/** The data of an opened chat beyond its opening, and what keeps it complete and fresh. */
export interface ChatSync extends MessagePaging, MemberPaging {
  /** Secondary data; null: on its way. */
  readonly secondary: Part<SecondaryData> | null
  /** Requests the secondary data once more. */
  readonly secondaryRetry: Retry
  /** Records that the user pinned or unpinned the chat. */
  readonly onPinned: (isPinned: boolean) => void
  /** Time of the data, by the portal's clock, as all its dates are. Milliseconds. */
  readonly readAt: number
  /** Time at which the members were read, by the same clock; null: too long ago for presence. Milliseconds. */
  readonly presenceAt: number | null
  /** Time at which the data was last confirmed, while requests fail; else null. Milliseconds. */
  readonly staleSince: number | null
  /** Polls at once; resolves when that poll has ended. Never rejects. */
  readonly refresh: () => Promise<void>
  /** Polls at once, and reads members and the item's people anew, after the user changed them. Never rejects. */
  readonly refreshPeople: () => Promise<void>
}

/** Period of the clock behind `readAt`, in milliseconds: "today" and presence go on while no poll finds a change. */
const CLOCK_MS = 10 * 60_000

/** True for an answer with a chat, which stays on the screen when a later request fails. */
export function hasChat({ lookup }: Opened): boolean {
  return lookup.status === 'found'
}

/**
 * Keeps the answer of this query complete and fresh. Every change goes into the query's cached answer. `entity`: the
 * pair that the chat belongs to; null where the chat was found otherwise, or the user typed the pair. `crmItem`: the
 * opened item.
 */
export function useChatSync<T extends Opened>(
  { queryKey, queryFn }: ReturnType<typeof portalQuery<T>>,
  { data, staleSince: answeredAt }: Pick<PortalAnswer<T>, 'data' | 'staleSince'>,
  entity: EntityRef | null,
  crmItem: CrmItemRef | null = null,
): ChatSync {
  const { portal, origin } = useAppContext()
  const queryClient = useQueryClient()
  const chatId = data?.lookup.status === 'found' ? data.lookup.chat.id : null
  const cache = useChatCache<T>(queryKey, chatId)
  const isAway = useRef(false)
  const { shownForPoll, ...messagePaging } = useMessagePaging(data, cache, isAway)
  const memberPaging = useMemberPaging(cache)
  /** True after the user changed the membership, until it was read. */
  const isPeopleChanged = useRef(false)
  const { staleSince, pollNow } = usePolling<T>(
    queryKey,
    portal === null || data === undefined
      ? null
      : async (known, signal, source) => {
          const reopen = () => queryFn({ signal })
          const readsPeople = isPeopleChanged.current
          const options = { ref: entity, crmItem, readsPeople, reopen, shown: shownForPoll(source.isHeard) }
          const now = await loadChanges(source.through(portal), known, options, signal)
          // Only a successful reading makes a new list.
          if (readsPeople && now.members !== known.members) isPeopleChanged.current = false
          return now
        },
    usePollPlace(origin, data, entity),
  )
  useEffect(() => {
    isAway.current = staleSince !== null
  }, [staleSince])

  // Another chat, or one that the user has access to by now, has other secondary data.
  const secondaryKey = ['secondary', ...queryKey, chatId ?? data?.lookup.status ?? '']
  const secondary = useQuery({
    queryKey: secondaryKey,
    queryFn: ({ signal }): Promise<SecondaryData> => {
      if (portal === null || data === undefined) throw new Error('secondary data of nothing')
      return loadSecondaryData(portal, data, messagePaging.change, signal)
    },
    enabled: portal !== null && data !== undefined,
  })

  const { data: known, refetch } = secondary
  const unasked = known === undefined || data === undefined ? '' : unaskedOf(data, known)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next answer may lack the same people and chats
  useEffect(() => {
    if (unasked !== '') void refetch({ cancelRefetch: false })
  }, [unasked, known, refetch])

  const readAt = usePortalTime(portal, data)
  const membersReadAt = useChangedAt(data?.members, readAt)

  return {
    ...messagePaging,
    ...memberPaging,
    secondary: partOf(secondary),
    secondaryRetry: {
      onRetry: () => void secondary.refetch({ cancelRefetch: false }),
      isRetrying: secondary.isFetching,
    },
    onPinned: (isPinned) =>
      void queryClient.setQueryData<SecondaryData>(secondaryKey, (known) => known && { ...known, isPinned }),
    readAt,
    presenceAt: readAt - membersReadAt > ONLINE_FOR_MS ? null : membersReadAt,
    staleSince: answeredAt ?? staleSince,
    refresh: pollNow,
    refreshPeople: () => {
      isPeopleChanged.current = true
      return pollNow()
    },
  }
}

/** The place whose polls the browser's pages share; null: the chat or the person is not known. */
function usePollPlace(
  origin: string,
  opened: Opened | undefined,
  entity: EntityRef | null,
): PollPlace | null {
  const personId = opened?.me?.id ?? null
  const chat = opened === undefined ? null : nameOfChat(opened.lookup, entity)
  return useMemo(
    () => (personId === null || chat === null ? null : { origin, personId, chat }),
    [origin, personId, chat],
  )
}

function nameOfChat(lookup: ChatLookup, entity: EntityRef | null): string | null {
  if (lookup.status === 'none') return entity === null ? null : `${entity.type}|${entity.id}`
  return `chat${lookup.status === 'found' ? lookup.chat.id : lookup.chatId}`
}

/** The portal's time at which `value` became what it is, updated every `CLOCK_MS`. Unix milliseconds. */
function usePortalTime(portal: Portal | null, value: unknown): number {
  const [known, setKnown] = useState(() => ({ value, at: portal?.now() ?? 0 }))
  useEffect(() => {
    const timer = setInterval(() => {
      const at = portal?.now() ?? 0
      setKnown((last) => ({ ...last, at }))
    }, CLOCK_MS)
    return () => clearInterval(timer)
  }, [portal])
  if (known.value === value) return known.at
  const at = portal?.now() ?? 0
  setKnown({ value, at })
  return at
}

/** The `now` of the render in which `value` became what it is. */
function useChangedAt(value: unknown, now: number): number {
  const [known, setKnown] = useState({ value, since: now })
  if (known.value === value) return known.since
  setKnown({ value, since: now })
  return now
}

function partOf(query: { data: SecondaryData | undefined; error: unknown }): Part<SecondaryData> | null {
  if (query.data !== undefined) return { ok: true, value: query.data }
  const failure = failureOf(query.error)
  return failure === null ? null : { ok: false, failure }
}
