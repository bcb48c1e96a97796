import type { MouseEventHandler, ReactNode } from 'react'
import styles from './button.module.css'

/** `primary`: once a screen; `soft`: the second wish; `plain`: no edge, for the least of the wishes. */
export type Look = 'primary' | 'soft' | 'outline' | 'plain'

/** The class of what looks like a button and is something else: a link inside the app. */
export function buttonLook(look: Look): string {
  return `${styles['button']} ${styles[look]}`
}

interface ButtonProps {
  look?: Look
  /** Sends the form that it stands in. */
  type?: 'button' | 'submit'
  /** Its work is under way: it stays where the focus is, and does nothing more. */
  busy?: boolean
  onClick?: () => void
  children: ReactNode
}

/** Does something. */
export function Button({ look = 'outline', type = 'button', busy = false, onClick, children }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonLook(look)}
      aria-disabled={busy}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  )
}

interface LinkButtonProps {
  look?: Look
  href: string
  onClick?: MouseEventHandler<HTMLAnchorElement>
  children: ReactNode
}

/** Goes somewhere, in a tab of its own: a frame never leaves its place. */
export function LinkButton({ look = 'outline', href, onClick, children }: LinkButtonProps) {
  return (
    <a className={buttonLook(look)} href={href} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
    </a>
  )
}
