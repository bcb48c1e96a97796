import { createContext, type ReactNode, useContext } from 'react'
import type { Portal } from '../../portal/portal.ts'
import type { Theme } from '../../setup/read-theme.ts'

/**
 * What a screen may know of the world. Screens touch neither `window` nor the clock while they render, so that the
 * first one can be drawn anywhere.
 */
export interface AppContext {
  /** Null where there is none: outside, or where a screen is drawn without one. */
  readonly portal: Portal | null
  /** `https://acme.bitrix24.com`; empty with no portal. */
  readonly origin: string
  /** Our own page's address, without query and hash: the one that is bound to the cards. Empty where there is none. */
  readonly address: string
  /** The page is from an archive that was uploaded to the portal, which opens it by GET. */
  readonly isArchive?: boolean
  /** Loads our frame again, by GET at its own address. The portal's `reloadWindow` is denied in tabs. */
  readonly reload: () => void
  /** For technical details. */
  readonly appVersion: string
  /** Draws the page in another theme, at once; keeps nothing in the portal. */
  readonly showTheme: (theme: Theme) => void
}

const Context = createContext<AppContext | null>(null)

export function AppContextProvider({ value, children }: { value: AppContext; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** Throws outside of a `AppContextProvider`: that is a defect, not a state. */
export function useAppContext(): AppContext {
  const appContext = useContext(Context)
  if (appContext === null) throw new Error('useSurroundings() outside of a SurroundingsProvider')
  return appContext
}
