import { screen } from '@testing-library/dom'

/**
 * The reply box; null if there is none. Found by its label: a query by role reads the styles of the whole page, at each
 * step of a controlled clock.
 */
export function replyBox(): HTMLTextAreaElement | null {
  return screen.queryByLabelText<HTMLTextAreaElement>('Reply', { selector: 'textarea' })
}
