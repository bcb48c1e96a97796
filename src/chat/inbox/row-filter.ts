import type { InboxFilter } from './inbox-filter.ts'
import type { InboxRow } from './inbox-row.ts'
import { ownChat } from './own-chat.ts'

/** The filter's conditions beside group and order. */
export type RowFilter = Omit<InboxFilter, 'group' | 'order' | 'quietDays'>

/** Clients whose names have the filter's words, as the portal found them. */
export interface FoundClients {
  readonly contactIds: readonly number[]
  readonly companyIds: readonly number[]
}

const NOBODY: FoundClients = { contactIds: [], companyIds: [] }

/** True when the filter lets a row through. Rows whose item could not be read are not held against the user. */
export function passes(
  row: InboxRow,
  filter: RowFilter,
  meId: number | null,
  clients: FoundClients = NOBODY,
): boolean {
  return (
    row.item.type === filter.kind &&
    isInScope(row, filter.scope, meId) &&
    isInStage(row, filter) &&
    (!filter.isUnreadOnly || isUnread(row)) &&
    hasWords(row, filter.words, clients)
  )
}

function isInScope({ facts }: InboxRow, scope: InboxFilter['scope'], meId: number | null): boolean {
  if (scope === 'all') return true
  // A row whose facts are on their way is left out: shown at once, it might go again.
  if (facts.status === 'gone' || facts.status === 'loading') return false
  if (facts.status !== 'known' || meId === null) return true
  const { responsibleId, observerIds } = facts.value
  return scope === 'mine' ? responsibleId === meId : observerIds.includes(meId)
}

function isInStage({ facts }: InboxRow, { pipelineId, stageId }: RowFilter): boolean {
  if (pipelineId === null && stageId === '') return true
  if (facts.status !== 'known') return false
  const isInPipeline = pipelineId === null || facts.value.pipelineId === pipelineId
  return isInPipeline && (stageId === '' || facts.value.stageId === stageId)
}

function isUnread(row: InboxRow): boolean {
  const own = ownChat(row)
  const isOwn = own !== null && (own.unreadCount > 0 || own.isMarkedUnread)
  return isOwn || row.customers.some(({ unreadCount }) => unreadCount > 0)
}

/** True when each word is in the title, the client's name or the chat's title, or is the item's number. */
function hasWords(row: InboxRow, typed: string, { contactIds, companyIds }: FoundClients): boolean {
  if (typed === '') return true
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return true
  const facts = row.facts.status === 'known' ? row.facts.value : null
  const isClients =
    facts !== null &&
    ((facts.contactId !== null && contactIds.includes(facts.contactId)) ||
      (facts.companyId !== null && companyIds.includes(facts.companyId)))
  if (isClients) return true
  const chatTitle = facts === null ? (ownChat(row)?.title ?? '') : ''
  const text = `${facts?.title ?? ''}\n${chatTitle}\n${row.details?.client ?? ''}`.toLowerCase()
  return wanted.every((word) => text.includes(word) || word === String(row.id))
}
