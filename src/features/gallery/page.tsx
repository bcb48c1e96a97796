import type { ReactNode } from 'react'

/** A part with the edges that a page of the app gives it. */
export function page(part: ReactNode) {
  return <div className="page">{part}</div>
}
