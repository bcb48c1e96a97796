import type { ComponentProps, ReactNode } from 'react'
import styles from './icon-button.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'title' | 'aria-label'> {
  /** Its name, which is also its tooltip. */
  label: string
  /** The icon. */
  children: ReactNode
}

/**
 * A button that is an icon alone, 44 px on coarse pointers. Its place may set `--icon-button`, its size for a mouse, and
 * `--icon-button-ink`, its colour at rest. With `aria-disabled` it keeps the focus; `onClick` is then the caller's concern.
 */
export function IconButton({ label, className = '', children, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`${styles['button']} ${className}`.trim()}
      aria-label={label}
      title={label}
      {...button}
    >
      {children}
    </button>
  )
}
