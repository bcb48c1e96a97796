import type { ReactNode } from 'react'

/** A screen with a single state. */
export function FullPage({ children }: { children: ReactNode }) {
  return <main className="screen">{children}</main>
}
