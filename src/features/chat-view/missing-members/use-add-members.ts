import { useState } from 'react'
import { addMembers } from '../../../chat/writes/writes.ts'
import type { Failure } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useAction } from '../../../shared/queries/use-action.ts'

/** Adding people to a chat: one write a press, and one press at a time. */
export interface AddPeople {
  readonly run: (ids: readonly number[]) => void
  /** Who is being added, or were the last; nobody: it wasn't pressed yet. */
  readonly ids: readonly number[]
  readonly state: 'idle' | 'pending' | 'done' | 'failed'
  /** The last press failed; stays while the same is tried again, for the button of that has the focus. Null: it didn't. */
  readonly failed: Failed | null
}

interface Failed {
  /** Null: the portal's quiet no, which has no reason. */
  readonly failure: Failure | null
}

/** `refresh` looks again, also after a failure: a write whose answer got lost may have been done. */
export function useAddMembers(chatId: number, refresh: () => Promise<void>): AddPeople {
  const { portal } = useAppContext()
  const [ids, setIds] = useState<readonly number[]>([])
  const [isRefused, setIsRefused] = useState(false)
  const [tried, setTried] = useState<Failed | null>(null)
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
