import { useEffect, useRef } from 'react'
import { loadMoreMembers as requestMembers } from '../../../chat/members/load-more-members.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { ChatCache } from './use-chat-cache.ts'

/**
 * Loading of further members, by `im.dialog.users.list`. Both reject with `PortalError`, and end when the screen is
 * left.
 */
export interface MemberPaging {
  /** Loads the next page of members. */
  readonly loadMoreMembers: () => Promise<void>
  /** Loads page after page until the list is complete, or a page cannot continue it (`MemberList.readIds`). */
  readonly loadAllMembers: () => Promise<void>
}

/** Loads pages of members after those in `cache`, into it. */
export function useMemberPaging<T extends Opened>({ get, change }: ChatCache<T>): MemberPaging {
  const { portal } = useAppContext()
  const leaving = useRef<AbortController | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    leaving.current = controller
    return () => controller.abort()
  }, [])

  /** Loads one page; true when no page can follow it, its chat is no longer shown, or the screen was left. */
  async function loadPage(signal: AbortSignal | undefined): Promise<boolean> {
    const known = get()
    if (signal?.aborted || portal === null || known?.lookup.status !== 'found') return true
    if (known.members === null || known.members.isComplete) return true
    const members = await requestMembers(portal, known.lookup.chat, known.members, signal).catch(
      (error: unknown) => {
        // The request's end is the abort's: nothing is shown of it any more.
        if (signal?.aborted) return null
        throw error
      },
    )
    if (members === null || signal?.aborted) return true
    let isPut = false
    change((now) => {
      isPut = now.members === known.members
      return isPut ? { ...now, members } : now
    })
    // After a poll that renewed the list, the page that follows it is another one.
    return isPut ? members.readIds === undefined : loadPage(signal)
  }
  return {
    loadMoreMembers: async () => void (await loadPage(leaving.current?.signal)),
    loadAllMembers: async () => {
      const signal = leaving.current?.signal
      while (!(await loadPage(signal)));
    },
  }
}
