import { useRef } from 'react'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { firstOrderOf, type InboxFilter, type InboxGroup } from '../../chat/inbox/inbox-filter.ts'
import { useNavigation } from '../../shared/navigation/navigation.tsx'
import { hashOf, type InboxRoute } from '../../shared/navigation/routes.ts'

/** Ways through the inbox, all by its address. */
export interface InboxNavigation {
  readonly routeOf: (group: InboxGroup) => InboxRoute
  /** Changes the filter; the address of the current entry follows. */
  readonly change: (change: Partial<InboxFilter>) => void
  readonly showGroup: (group: InboxGroup) => void
  /** Shows a chat: beside the list in the same entry, in its place by one of its own. */
  readonly choose: (item: CrmItemRef) => void
  /** Closes the chat that stands in the list's place. */
  readonly back: () => void
  /** The list's own address, without a choice; its scroll position is kept under it. */
  readonly list: InboxRoute
}

/** The inbox's navigation; `filter`: the one that is shown, also where the address has none. */
export function useInboxNavigation(
  filter: InboxFilter,
  chosen: CrmItemRef | null,
  isWide: boolean,
): InboxNavigation {
  const { go, replace, goBack } = useNavigation()
  /** Hash of the entry that `choose` has added after the list's; a step back from another entry would leave the inbox. */
  const added = useRef('')
  const list: InboxRoute = { page: 'inbox', filter, chosen: null }
  const routeOf = (group: InboxGroup): InboxRoute => {
    const order = filter.order === firstOrderOf(filter.group) ? firstOrderOf(group) : filter.order
    return { page: 'inbox', filter: { ...filter, group, order }, chosen: isWide ? chosen : null }
  }
  return {
    list,
    routeOf,
    change: (change) => replace({ page: 'inbox', filter: { ...filter, ...change }, chosen }),
    showGroup: (group) => {
      if (group !== filter.group) go(routeOf(group))
    },
    choose: (item) => {
      const route: InboxRoute = { ...list, chosen: { item: item.item, id: item.id } }
      if (isWide) return replace(route)
      added.current = hashOf(route)
      go(route)
    },
    back: () => {
      if (added.current === hashOf({ ...list, chosen })) goBack()
      else replace(list)
      added.current = ''
    },
  }
}
