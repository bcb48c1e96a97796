import { createContext, type ReactNode, useCallback, useContext, useSyncExternalStore } from 'react'
import { type AbstractIntlMessages, useLocale } from 'use-intl'
import { WithTexts } from '../body/lazy-code.tsx'
import styles from './message-slots.module.css'

/**
 * Places of a message's row: its bar of actions, a note about the last of them, and why no button of its keyboard can be
 * pressed: one is under way, or the keyboard is used up.
 */
export type SlotPlace = 'bar' | 'note' | 'press'

/** Content of lazy code in the rows of a timeline, beside their messages. Mutated without a render of the timeline. */
export interface MessageSlots {
  readonly get: (id: number) => Slot
  /** Null: nothing. */
  readonly set: (id: number, place: SlotPlace, shown: ReactNode) => void
  readonly subscribe: (id: number, onChange: () => void) => () => void
}

type Slot = Readonly<Record<SlotPlace, ReactNode>>

const EMPTY: Slot = { bar: null, note: null, press: null }
const NO_SLOTS: MessageSlots = { get: () => EMPTY, set: () => undefined, subscribe: () => () => undefined }

const SlotsContext = createContext(NO_SLOTS)

export const MessageSlotsProvider = SlotsContext.Provider

/** The slots of a timeline. A change draws one row's slot again, and nothing else. */
export function createMessageSlots(): MessageSlots {
  const slots = new Map<number, Slot>()
  const listeners = new Map<number, Set<() => void>>()
  const get = (id: number) => slots.get(id) ?? EMPTY
  return {
    get,
    set(id, place, shown) {
      if (get(id)[place] === shown) return
      slots.set(id, { ...get(id), [place]: shown })
      for (const onChange of listeners.get(id) ?? []) onChange()
    },
    subscribe(id, onChange) {
      const ofMessage = listeners.get(id) ?? new Set()
      listeners.set(id, ofMessage.add(onChange))
      return () => {
        ofMessage.delete(onChange)
      }
    },
  }
}

/** The slots of the timeline around. */
export function useMessageSlots(): MessageSlots {
  return useContext(SlotsContext)
}

/** Texts of the lazy parts, by the tag of their language; set before anything that needs them is shown. */
export const LATER_TEXTS = new Map<string, AbstractIntlMessages>()

const NO_TEXTS: AbstractIntlMessages = {}

/** The present content of a message's slot. */
export function useMessageSlot(id: number): Slot {
  const slots = useMessageSlots()
  const subscribe = useCallback((onChange: () => void) => slots.subscribe(id, onChange), [slots, id])
  return useSyncExternalStore(
    subscribe,
    () => slots.get(id),
    () => EMPTY,
  )
}

/** The slot of a message's row: nothing until somebody points at the message. */
export function MessageSlot({ id }: { id: number }) {
  const { bar, note } = useMessageSlot(id)
  const locale = useLocale()
  if (bar === null && note === null) return null
  return (
    <WithTexts texts={LATER_TEXTS.get(locale) ?? NO_TEXTS}>
      {note !== null && <div className={styles['note']}>{note}</div>}
      {bar}
    </WithTexts>
  )
}
