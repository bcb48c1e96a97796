import { loadMoreMembers as requestMembers } from '../../../chat/members/load-more-members.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { ChatCache } from './use-chat-cache.ts'

/** Loading of further members, by `im.dialog.users.list`. Both reject with `PortalError`. */
export interface MemberPaging {
  /** Loads the next page of members. */
  readonly loadMoreMembers: () => Promise<void>
  /** Loads page after page until the list is complete. */
  readonly loadAllMembers: () => Promise<void>
}

/** Loads pages of members after those in `cache`, into it. */
export function useMemberPaging<T extends Opened>({ get, change }: ChatCache<T>): MemberPaging {
  const { portal } = useAppContext()

  /** Loads one page; true when the list is complete, or its chat is no longer shown. */
  async function loadPage(): Promise<boolean> {
    const known = get()
    if (portal === null || known?.lookup.status !== 'found') return true
    if (known.members === null || known.members.isComplete) return true
    const members = await requestMembers(portal, known.lookup.chat, known.members)
    let isPut = false
    change((now) => {
      isPut = now.members === known.members
      return isPut ? { ...now, members } : now
    })
    // After a poll that renewed the list, the page that follows it is another one.
    return isPut ? members.isComplete : loadPage()
  }
  return {
    loadMoreMembers: async () => void (await loadPage()),
    loadAllMembers: async () => {
      while (!(await loadPage()));
    },
  }
}
