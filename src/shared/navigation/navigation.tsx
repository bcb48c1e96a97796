import { createContext, type ReactNode, useContext } from 'react'
import type { Route } from './routes.ts'

/** Something that was opened before, for as long as the frame lives. */
export interface Recent {
  readonly route: Route
  /** What it is called: a deal's title, a pair. */
  readonly label: string
}

/** Where somebody was in a list. */
export interface ListPosition {
  /** The chosen row's index. */
  readonly row: number
  /** Pixels. */
  readonly scrollTop: number
}

/** Moving about in the left-menu app. */
export interface Navigation {
  readonly route: Route
  /** The newest first. */
  readonly recents: readonly Recent[]
  /** Goes on; back leads here. */
  go(route: Route): void
  /** The same place under another address: what is being typed. */
  replace(route: Route): void
  /** To where the search was left; its start, where the frame was opened right here. */
  goBack(): void
  remember(recent: Recent): void
  /** What `keepPosition` kept for this route; null: nothing. */
  positionIn(route: Route): ListPosition | null
  keepPosition(route: Route, position: ListPosition): void
}

const Context = createContext<Navigation | null>(null)

export function NavigationProvider({ value, children }: { value: Navigation; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** Throws outside of a `NavigationProvider`: only the left-menu app has places to go to. */
export function useNavigation(): Navigation {
  const navigation = useContext(Context)
  if (navigation === null) throw new Error('useNavigation() outside of a NavigationProvider')
  return navigation
}
