import type { KeyboardEvent, MouseEvent } from 'react'

/**
 * Props of a button whose press writes: the second click of a double click, and a held Enter, press nothing, however fast
 * the portal answers.
 */
export function singlePress(onPress: () => void) {
  return {
    onClick: (event: MouseEvent) => {
      if (event.detail <= 1) onPress()
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault()
    },
  }
}
