import { useEffect, useEffectEvent } from 'react'
import { INBOX_GROUPS, type InboxGroup } from '../../../chat/inbox/inbox-filter.ts'
import type { UserOption } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { isUndo, singleKeyOf } from './key-of.ts'

/** The user option that switches single letters and digits off: `off`; on by default. */
const OPTION = 'keys' satisfies UserOption

export interface KeyActions {
  readonly move: (by: number) => void
  readonly toBox: () => void
  readonly markRead: () => void
  /** Takes the last mark back; false: there is none. */
  readonly undo: () => boolean
  readonly search: () => void
  readonly showGroup: (group: InboxGroup) => void
  readonly showKeys: () => void
  /** Goes back to the list from the chat; false: it has the focus already. */
  readonly toList: () => boolean
}

/** True unless the user has switched the single keys off. */
export function useHasSingleKeys(): boolean {
  const { portal } = useAppContext()
  return portal?.options[OPTION] !== 'off'
}

/** The keys of the inbox, wherever the focus is in its page. */
export function useInboxKeys(actions: KeyActions): void {
  const hasSingleKeys = useHasSingleKeys()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isUndo(event)) {
      if (actions.undo()) event.preventDefault()
      return
    }
    if (event.key === 'Escape') {
      const isPlain = !event.defaultPrevented && !event.isComposing
      if (isPlain && document.querySelector('dialog[open]') === null && actions.toList())
        event.preventDefault()
      return
    }
    const key = hasSingleKeys ? singleKeyOf(event) : null
    const act = key === null ? undefined : actionOf(key, actions)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listening = new AbortController()
    document.addEventListener('keydown', (event) => onKey(event), { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

function actionOf(key: string, actions: KeyActions): (() => void) | undefined {
  const group = INBOX_GROUPS[Number(key) - 1]
  if (group !== undefined) return () => actions.showGroup(group)
  const byKey: Readonly<Record<string, () => void>> = {
    j: () => actions.move(1),
    k: () => actions.move(-1),
    r: actions.toBox,
    e: actions.markRead,
    '/': actions.search,
    '?': actions.showKeys,
  }
  return byKey[key]
}
