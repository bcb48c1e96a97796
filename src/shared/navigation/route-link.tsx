import type { MouseEvent, ReactNode } from 'react'
import { buttonLook, type Look } from '../../ui/button/button.tsx'
import { useNavigation } from './navigation.tsx'
import { hashOf, type Route } from './routes.ts'

interface RouteLinkProps {
  to: Route
  className?: string | undefined
  /** Look of a button. */
  look?: Look
  /** True for the link to the current page. */
  isCurrent?: boolean
  children: ReactNode
}

/** A link inside the left-menu app. */
export function RouteLink({ to, className, look, isCurrent = false, children }: RouteLinkProps) {
  const { go } = useNavigation()

  function follow(event: MouseEvent) {
    event.preventDefault()
    if (!isCurrent) go(to)
  }

  return (
    <a
      href={hashOf(to)}
      className={look === undefined ? className : buttonLook(look)}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={follow}
    >
      {children}
    </a>
  )
}
