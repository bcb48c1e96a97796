import type { Entry } from '../portal/entry.ts'
import { DealChatScreen } from '../screens/deal-chat/deal-chat-screen.tsx'
import { FailureScreen } from '../screens/failure/failure-screen.tsx'
import { HomeScreen } from '../screens/home/home-screen.tsx'
import { InstallScreen } from '../screens/install/install-screen.tsx'
import { useSurroundings } from '../screens/surroundings.tsx'

/** The screen for the place that the user opened us from. */
export function EntryScreen({ entry }: { entry: Entry }) {
  const { reload } = useSurroundings()
  switch (entry.kind) {
    case 'crm-card':
      return <DealChatScreen item={entry.item} id={entry.id} />
    case 'left-menu':
      return (
        <main className="screen">
          <HomeScreen />
        </main>
      )
    case 'install':
      return (
        <main className="screen">
          <InstallScreen />
        </main>
      )
    case 'unusable':
      return (
        <main className="screen">
          <FailureScreen failure={entry.failure} onRetry={reload} />
        </main>
      )
  }
}
