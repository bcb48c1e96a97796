import { createContext } from 'react'

/** ID of the message that a search has led to; null: none. A context of its own: it changes with each press. */
export const FoundMessage = createContext<number | null>(null)
