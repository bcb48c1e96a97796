import { createContext, useContext } from 'react'
import type { CustomItemComponentProps } from 'virtua'

/** How many rows there are where not all of them are in the page; −1: nobody knows; null: all are. */
export const SetSize = createContext<number | null>(null)

/** A row's place in the list, which says which one it is where its neighbours aren't in the page. */
export function ListItem({ index, ...props }: CustomItemComponentProps) {
  const size = useContext(SetSize)
  return size === null ? <li {...props} /> : <li {...props} aria-setsize={size} aria-posinset={index + 1} />
}
