import { createContext, type ReactNode, useContext } from 'react'
import type { Portal } from '../../portal/portal.ts'
import type { Theme } from '../../setup/read-theme.ts'

/**
 * The environment of a screen. Screens touch neither `window` nor the clock while they render, so that the first render
 * can run anywhere.
 */
export interface AppContext {
  /** Null outside a portal. */
  readonly portal: Portal | null
  /** `https://acme.bitrix24.com`; empty without a portal. */
  readonly origin: string
  /** The page's address without query and hash, which is bound to the cards; empty: none. */
  readonly address: string
  /** True for an archive uploaded to the portal, which opens it by GET. */
  readonly isArchive?: boolean
  /**
   * Loads the frame again, by GET, once its address answers; `onWait`: it does not yet. The portal's `reloadWindow` is
   * denied in tabs.
   */
  readonly reload: (onWait: () => void) => void
  /**
   * Content of the conversation pane in a page that is rendered to text (`tools/page-head/`); in a browser it stands there
   * already, and is not told.
   */
  readonly conversation?: string
  /** Shown in technical details. */
  readonly appVersion: string
  /** Applies a theme at once; saves nothing in the portal. */
  readonly showTheme: (theme: Theme) => void
}

const Context = createContext<AppContext | null>(null)

export function AppContextProvider({ value, children }: { value: AppContext; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** The app context. Throws outside an `AppContextProvider`, which is a defect. */
export function useAppContext(): AppContext {
  const appContext = useContext(Context)
  if (appContext === null) throw new Error('useAppContext() outside of an AppContextProvider')
  return appContext
}
