import type { ReactNode } from 'react'

/** A screen that is one state and nothing else. */
export function Whole({ children }: { children: ReactNode }) {
  return <main className="screen">{children}</main>
}
