import { createContext, type ReactNode, useContext, useMemo } from 'react'

type NameOf = (id: number) => string

const Context = createContext<NameOf>(() => '')

interface NamesProviderProps {
  /** People by ID; their names win over those of an outer provider. */
  people: readonly { readonly id: number; readonly name: string }[]
  children: ReactNode
}

/** Adds known names, for mentions that are shown by today's name. */
export function NamesProvider({ people, children }: NamesProviderProps) {
  const outer = useContext(Context)
  const nameOf = useMemo((): NameOf => {
    const names = new Map(people.map(({ id, name }) => [id, name]))
    return (id) => names.get(id) || outer(id)
  }, [people, outer])
  return <Context value={nameOf}>{children}</Context>
}

/** The name of a user by ID; empty: unknown. */
export function useNameOf(): NameOf {
  return useContext(Context)
}
