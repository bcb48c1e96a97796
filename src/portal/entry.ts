import { type CrmCard, crmKindOfTab, type HandshakePlacement, optionOf, positiveInteger } from './crm-card.ts'
import type { Failure } from './failure.ts'
import { unescapeHtml } from './unescape-html.ts'

export { type CrmKind, crmKind, crmKindOf } from './crm-card.ts'

/** The entry point of the app: the handshake's `PLACEMENT` and `PLACEMENT_OPTIONS`, parsed. */
export type Entry =
  /** The tab of a CRM card: `CRM_<TYPE>_DETAIL_TAB`. */
  | ({ kind: 'crm-card' } & CrmCard)
  /** The tab of a task (`TASK_VIEW_TAB` and the like), or of a group (`SONET_GROUP_DETAIL_TAB`). */
  | { kind: 'task'; id: number }
  | { kind: 'group'; id: number }
  /**
   * The app's own page: `DEFAULT`, or `LEFT_MENU` as the app registers it. `dealId`: the deal of its address
   * (`?deal=1663`), which is shown first; null: none.
   */
  | { kind: 'left-menu'; dealId: number | null }
  /** The installation (`INSTALL`), in any placement. */
  | { kind: 'install' }
  /** An entry that names nothing to show. */
  | { kind: 'unusable'; failure: Extract<Failure, { kind: 'bad-entry' | 'unknown-placement' }> }

/** Placements outside the CRM, with the option that holds the ID. `SONET_GROUP_TOOLBAR` has only `URI`. */
const OTHER_PLACEMENTS = [
  { begins: 'TASK_VIEW_', kind: 'task', option: 'taskId' },
  { begins: 'SONET_GROUP_', kind: 'group', option: 'GROUP_ID' },
] as const
/** A group in the path of a page of the portal, `/workgroups/group/10/tasks/`. */
const GROUP_PATH = /^(?:\/extranet)?\/(?:workgroups|spaces)\/group\/(\d+)(?:[/?]|$)/
/** Longest value that an error shows, in characters. */
const MAX_SHOWN_LENGTH = 60

/** Reads the entry. Never throws: unusable values give the kind `unusable`, for which no request is sent. */
export function readEntry({ placement: given, options, isInstall }: HandshakePlacement): Entry {
  if (isInstall) return { kind: 'install' }
  const placement = typeof given === 'string' ? given : ''
  if (placement === 'LEFT_MENU') return { kind: 'left-menu', dealId: null }
  // The query of the app's page, which anybody can write into an address; unlike other options it comes unescaped.
  if (placement === 'DEFAULT')
    return { kind: 'left-menu', dealId: positiveInteger(optionOf(options, 'deal')) }

  const item = crmKindOfTab(placement)
  const other = OTHER_PLACEMENTS.find(({ begins }) => placement.startsWith(begins))
  if (item === null && other === undefined) {
    return { kind: 'unusable', failure: { kind: 'unknown-placement', placement: shortened(placement) } }
  }
  const option = item === null ? (other?.option ?? '') : 'ID'
  const value = unescaped(optionOf(options, option)) ?? (option === 'GROUP_ID' ? groupOf(options) : undefined)
  const id = positiveInteger(value)
  if (id === null) return { kind: 'unusable', failure: { kind: 'bad-entry', value: shortened(value) } }
  return item !== null ? { kind: 'crm-card', item, id } : { kind: other?.kind ?? 'task', id }
}

/** The group of the page that the app was opened from. */
function groupOf(options: unknown): string | undefined {
  const uri = unescaped(optionOf(options, 'URI'))
  return typeof uri === 'string' ? GROUP_PATH.exec(uri)?.[1] : undefined
}

/** The handshake's texts are escaped for HTML, once. */
function unescaped(value: unknown): unknown {
  return typeof value === 'string' ? unescapeHtml(value) : value
}

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value)
  return text.length > MAX_SHOWN_LENGTH ? `${text.slice(0, MAX_SHOWN_LENGTH)}…` : text
}

/** Empty for what JSON can't hold, or only in a text too deep to write. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}
