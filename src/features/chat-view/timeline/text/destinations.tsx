import { createContext, useContext } from 'react'

/** The chat whose messages are shown, for links in texts that lead to its messages. */
export interface Destinations {
  /** `chat1437`. */
  readonly dialogId: string
  readonly title: string
  /** Scrolls to a message of the chat; null: it isn't loaded. */
  readonly wayTo: (messageId: number) => (() => void) | null
}

const NOWHERE: Destinations = { dialogId: '', title: '', wayTo: () => null }

const Context = createContext(NOWHERE)

export const DestinationsProvider = Context.Provider

/** The chat around a text; without one every link leads to the portal's messenger. */
export function useDestinations(): Destinations {
  return useContext(Context)
}
