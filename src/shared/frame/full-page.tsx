import type { ReactNode } from 'react'

/** A screen that is one state and nothing else. */
export function FullPage({ children }: { children: ReactNode }) {
  return <main className="screen">{children}</main>
}
