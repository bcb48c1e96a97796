import type { MenuIconName } from './menu-icon.tsx'

/** An action of a message. */
export interface Choice {
  readonly id:
    | 'reply'
    | 'like'
    | 'copy'
    | 'copyLink'
    | 'unread'
    | 'timeline'
    | 'task'
    | 'event'
    | 'edit'
    | 'delete'
  readonly label: string
  readonly icon: MenuIconName
  /** The key that does it on a focused message, as `KeyboardEvent.key` in capitals; absent: none. */
  readonly key?: string
  /** True for a destructive one. */
  readonly isBad?: true
  /** True for one that is switched on: the user likes the message. */
  readonly isOn?: boolean
  readonly onChoose: () => void
}

/** The actions of a message: those of its bar, and groups of further ones for its menu. */
export interface Choices {
  readonly bar: readonly Choice[]
  readonly menu: readonly (readonly Choice[])[]
}

/** The choice of a pressed key; null: none. Where a layout has no Latin letters, the key's place counts. */
export function choiceOf({ bar, menu }: Choices, event: Pick<KeyboardEvent, 'key' | 'code'>): Choice | null {
  const isLatin = /^[a-z]$/i.test(event.key) || event.key.length > 1
  const key = isLatin ? event.key.toUpperCase() : event.code.replace(/^Key/, '')
  return [...bar, ...menu.flat()].find((choice) => choice.key === key) ?? null
}
