import type { MouseEventHandler, ReactNode } from 'react'
import styles from './button.module.css'

/** `primary`: once a screen; `soft`: the second choice; `plain`: no edge, for minor actions. */
export type Look = 'primary' | 'soft' | 'outline' | 'plain'

/** The class for other elements that look like a button, such as a link inside the app. */
export function buttonLook(look: Look): string {
  return look === 'outline' ? `${styles['button']}` : `${styles['button']} ${styles[look]}`
}

interface ButtonProps {
  look?: Look
  /** True for a submit button. */
  type?: 'button' | 'submit'
  /** True while its action runs: the button keeps the focus, and ignores presses. */
  busy?: boolean
  onClick?: () => void
  children: ReactNode
}

/** A button. */
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

/** A link that looks like a button. Opens a new tab, because the frame never navigates away. */
export function LinkButton({ look = 'outline', href, onClick, children }: LinkButtonProps) {
  return (
    <a className={buttonLook(look)} href={href} target="_blank" rel="noopener noreferrer" onClick={onClick}>
      {children}
    </a>
  )
}
