import type { MouseEvent, ReactNode } from 'react'
import { useAppContext } from '../app-context/app-context.tsx'
import { isPlainClick } from './is-plain-click.ts'
import styles from './record-link.module.css'

interface RecordLinkProps {
  /** A page of the portal: `/crm/deal/details/1663/`. */
  path: string
  children: ReactNode
}

/** A link to a page of the portal: opens in the portal's slider, or in a new tab when the portal refuses. */
export function RecordLink({ path, children }: RecordLinkProps) {
  const { portal, origin } = useAppContext()
  const href = origin + path

  async function open(event: MouseEvent) {
    if (portal === null || !isPlainClick(event)) return
    event.preventDefault()
    if ((await portal.openPath(path)) === 'not-allowed') window.open(href, '_blank', 'noopener')
  }

  return (
    <a
      href={href}
      className={styles['link']}
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => void open(event)}
    >
      {children}
    </a>
  )
}
