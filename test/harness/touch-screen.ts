import { fireEvent } from '@testing-library/dom'
import type { UserEvent } from '@testing-library/user-event'
import { vi } from 'vitest'

/** The device's pointer is a finger. The test restores its mocks. */
export function touchScreen(): void {
  const { matchMedia } = window
  const list = { addEventListener: () => undefined, removeEventListener: () => undefined, matches: true }
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    query === '(pointer: coarse)' ? (list as unknown as MediaQueryList) : matchMedia.call(window, query),
  )
}

/** A tap of a finger, with the mouse events that a browser sends after it. */
export async function tap(user: UserEvent, target: Element): Promise<void> {
  await user.pointer({ keys: '[TouchA]', target })
}

/** One finger, or one of several, at a place in pixels. */
export function finger(
  type: 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel',
  target: Element,
  place: { id?: number; x: number; y?: number },
): void {
  const { id = 1, x, y = 100 } = place
  fireEvent[type](target, { pointerId: id, pointerType: 'touch', clientX: x, clientY: y })
}
