import { createContext, type ReactNode, useContext } from 'react'
import type { Route } from './routes.ts'

/** A recently opened page, for the life of the frame. */
export interface Recent {
  readonly route: Route
  /** A deal's title, or an entity. */
  readonly label: string
}

/** A position in a list. */
export interface ListPosition {
  /** The chosen row's index. */
  readonly row: number
  /** Pixels. */
  readonly scrollTop: number
}

/** Navigation in the left-menu app. */
export interface Navigation {
  readonly route: Route
  /** The newest first. */
  readonly recents: readonly Recent[]
  /** Adds a route to the history. */
  go(route: Route): void
  /** Replaces the current route, for text that is being typed. */
  replace(route: Route): void
  /** Goes back to the search; to its start when the history is empty. */
  goBack(): void
  remember(recent: Recent): void
  /** The position that `keepPosition` has stored for this route; null: none. */
  positionIn(route: Route): ListPosition | null
  keepPosition(route: Route, position: ListPosition): void
}

const Context = createContext<Navigation | null>(null)

export function NavigationProvider({ value, children }: { value: Navigation; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** The navigation. Throws outside a `NavigationProvider`, which only the left-menu app has. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context)
  if (navigation === null) throw new Error('useNavigation() outside of a NavigationProvider')
  return navigation
}
