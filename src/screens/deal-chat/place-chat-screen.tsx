import { loadPair } from '../../chat/load-chat.ts'
import { type Place, pairsOf } from '../../chat/place.ts'
import { FailureScreen } from '../failure/failure-screen.tsx'
import { portalQuery } from '../portal-query.ts'
import { useSurroundings } from '../surroundings.tsx'
import { useFocusOnChange } from '../use-focus-on-change.ts'
import { FoundChat } from './found/found-chat.tsx'
import { PlaceEnding } from './place-ending.tsx'
import { Skeleton } from './skeleton.tsx'
import { useOpenedChat } from './use-opened-chat.ts'

interface PlaceChatScreenProps {
  place: Place
  /** The task's number, or the group's: a positive integer. */
  id: number
}

const BY_PAIR = { method: 'im.chat.get' } as const

/** The chat of a task or a group, in a tab of its card. Nothing is made by looking; nothing can be started here. */
export function PlaceChatScreen({ place, id }: PlaceChatScreenProps) {
  const { portal, origin } = useSurroundings()
  const refs = pairsOf(place, id)
  const { data, blocking, attempt, staleSince, again, upkeep } = useOpenedChat(
    portalQuery(portal, origin, [place, id], (asked, signal) => loadPair(asked, refs, BY_PAIR, signal)),
    // Of digits that were checked, so it may stand in a batch.
    ({ ref }) => ref,
  )
  const state = blocking?.kind ?? data?.lookup.status ?? 'loading'
  const screen = useFocusOnChange(state, String(staleSince !== null))
  return (
    <main className="screen" ref={screen}>
      {blocking !== null ? (
        <FailureScreen failure={blocking} attempt={attempt} {...again} />
      ) : data === undefined ? (
        <Skeleton />
      ) : data.lookup.status === 'found' ? (
        <FoundChat
          key={data.lookup.chat.id}
          opened={data}
          chat={data.lookup.chat}
          {...{ upkeep, staleSince }}
          type=""
          itemTitle=""
          {...again}
        />
      ) : (
        <PlaceEnding place={place} status={data.lookup.status} {...again} />
      )}
    </main>
  )
}
