import { lazy, Suspense } from 'react'
import { loadCode } from '../../shared/errors/missing-code.ts'
import { NavigationProvider } from '../../shared/navigation/navigation.tsx'
import type { Route } from '../../shared/navigation/routes.ts'
import { AnyChatAnswer } from './any-chat-answer.tsx'
import { BesideChat } from './beside-chat.tsx'
import { ChatScreen } from './chat-screen.tsx'
import { ItemScreen } from './item-screen.tsx'
import styles from './left-menu-app.module.css'
import { loadInbox } from './load-inbox.ts'
import { useNavigationState } from './use-navigation-state.ts'

/** Each screen's code is loaded when it is opened. */
const InboxScreen = lazy(async () => ({ default: (await loadCode(loadInbox())).InboxScreen }))
const SearchScreen = lazy(async () => {
  const { SearchScreen: screen } = await loadCode(import('../../features/search/search-screen.tsx'))
  return { default: screen }
})
const SettingsScreen = lazy(async () => {
  const { SettingsScreen: screen } = await loadCode(import('../../features/settings/settings-screen.tsx'))
  return { default: screen }
})

/**
 * The app's own page, opened from the left menu. Fills its frame, and scrolls inside. `dealId`: the deal of the portal
 * page's address, shown first.
 */
export function LeftMenuApp({ dealId }: { dealId: number | null }) {
  const navigation = useNavigationState(dealId)
  return (
    <NavigationProvider value={navigation}>
      <div className={styles['frame']}>
        <Suspense fallback={<main className="screen" aria-busy="true" />}>
          <RouteScreen route={navigation.route} />
        </Suspense>
      </div>
    </NavigationProvider>
  )
}

function RouteScreen({ route }: { route: Route }) {
  switch (route.page) {
    case 'inbox':
      return <InboxScreen route={route} Chat={BesideChat} />
    case 'find':
    case 'any':
      return <SearchScreen route={route} Answer={AnyChatAnswer} />
    case 'item':
      return <ItemScreen key={`${route.item.type}|${route.id}`} item={route.item} id={route.id} />
    case 'chat':
      return <ChatScreen key={route.chatId} chatId={route.chatId} />
    case 'settings':
      return <SettingsScreen />
  }
}
