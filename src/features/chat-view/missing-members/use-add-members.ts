import { useState } from 'react'
import { addMembers } from '../../../chat/composing/conversation-writes.ts'
import type { Failure } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'

/** Adds members to a chat by `im.chat.user.add`: one write for each press, one press at a time. */
export interface AddMembers {
  readonly run: (ids: readonly number[]) => void
  /** User IDs of the current or last press; empty: none yet. */
  readonly ids: readonly number[]
  readonly state: 'idle' | 'pending' | 'done' | 'failed'
  /** The last press failed; kept while the same press is retried, because its button has the focus. Null: it didn't. */
  readonly failed: FailedAdd | null
}

interface FailedAdd {
  /** Null: the portal answered false, without a reason. */
  readonly failure: Failure | null
}

/** `refresh` reads the people anew, also after a failure: a write whose answer was lost may have succeeded. */
export function useAddMembers(chatId: number, refresh: () => Promise<void>): AddMembers {
  const { portal } = useAppContext()
  const [ids, setIds] = useState<readonly number[]>([])
  const [isRefused, setIsRefused] = useState(false)
  const [tried, setTried] = useState<FailedAdd | null>(null)
  const action = useAction(async (chosen: readonly number[]) => {
    if (portal === null) return
    setIds(chosen)
    setIsRefused(false)
    try {
      setIsRefused(!(await portal.write(addMembers(chatId, chosen))))
    } finally {
      await refresh()
    }
  })
  const isFailed = action.failure !== null || isRefused
  const failed = action.isPending ? tried : isFailed ? { failure: action.failure } : null
  return {
    run: (chosen) => {
      setTried(chosen === ids ? failed : null)
      action.run(chosen)
    },
    ids,
    state: action.isPending ? 'pending' : isFailed ? 'failed' : ids.length === 0 ? 'idle' : 'done',
    failed,
  }
}
