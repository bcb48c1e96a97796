import { lazy, Suspense } from 'react'
import { ChatScreen } from '../../screens/chat/chat-screen.tsx'
import { FindScreen } from '../../screens/find/find-screen.tsx'
import { ItemScreen } from '../../screens/item/item-screen.tsx'
import { arriving } from '../../screens/missing-code.ts'
import { NavigationProvider } from '../../screens/navigation.tsx'
import type { Route } from '../../screens/routes.ts'
import styles from './left-menu-app.module.css'
import { useNavigationState } from './use-navigation-state.ts'

/** What few people open, and rarely: its code is fetched when they do. */
const SettingsScreen = lazy(async () => {
  const { SettingsScreen: screen } = await arriving(import('../../screens/settings/settings-screen.tsx'))
  return { default: screen }
})

/** The app's own page, opened from the left menu. Fills its frame; what is longer scrolls inside. */
export function LeftMenuApp() {
  const navigation = useNavigationState()
  return (
    <NavigationProvider value={navigation}>
      <div className={styles['frame']}>
        <RouteScreen route={navigation.route} />
      </div>
    </NavigationProvider>
  )
}

function RouteScreen({ route }: { route: Route }) {
  switch (route.page) {
    case 'find':
    case 'any':
      return <FindScreen route={route} />
    case 'item':
      return <ItemScreen key={`${route.item.type}|${route.id}`} item={route.item} id={route.id} />
    case 'chat':
      return <ChatScreen key={route.chatId} chatId={route.chatId} />
    case 'settings':
      return (
        <Suspense fallback={<main className="screen" aria-busy="true" />}>
          <SettingsScreen />
        </Suspense>
      )
  }
}
