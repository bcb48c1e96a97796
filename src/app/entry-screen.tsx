import { DealChatScreen } from '../screens/deal-chat/deal-chat-screen.tsx'
import { PlaceChatScreen } from '../screens/deal-chat/place-chat-screen.tsx'
import { FailureScreen } from '../screens/failure/failure-screen.tsx'
import { useSurroundings } from '../screens/surroundings.tsx'
import { Whole } from '../screens/whole.tsx'
import type { PlacedEntry } from './app.tsx'

/** The screen for the place that the user opened us from. */
export function EntryScreen({ entry }: { entry: PlacedEntry }) {
  const { reload } = useSurroundings()
  switch (entry.kind) {
    case 'crm-card':
      return <DealChatScreen item={entry.item} id={entry.id} />
    case 'task':
    case 'group':
      return <PlaceChatScreen place={entry.kind} id={entry.id} />
    case 'unusable':
      return (
        <Whole>
          <FailureScreen failure={entry.failure} onRetry={reload} />
        </Whole>
      )
  }
}
