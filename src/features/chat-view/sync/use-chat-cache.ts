import { useQueryClient } from '@tanstack/react-query'
import type { Opened } from '../../../chat/opening/open-item.ts'

/** The cached answer of one chat, which is all that is drawn. */
export interface ChatCache<T> {
  /** The answer as it is now; undefined where another chat is cached by now. */
  readonly get: () => T | undefined
  /** Replaces the answer by `update` of it, unless that is the same object or another chat is cached by now. */
  readonly change: (update: (known: T) => T) => void
}

/** Reads and changes the answer of `queryKey` for the chat of this ID; null: no chat was found. */
export function useChatCache<T extends Opened>(
  queryKey: readonly unknown[],
  chatId: number | null,
): ChatCache<T> {
  const queryClient = useQueryClient()
  const isChats = (known: T | undefined): known is T =>
    known?.lookup.status === 'found' && known.lookup.chat.id === chatId
  function get(): T | undefined {
    const known = queryClient.getQueryData<T>(queryKey)
    return isChats(known) ? known : undefined
  }
  return {
    get,
    change(update) {
      const known = get()
      const changed = known === undefined ? undefined : update(known)
      if (changed !== known) queryClient.setQueryData<T>(queryKey, changed)
    },
  }
}
