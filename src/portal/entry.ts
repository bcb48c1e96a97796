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
   * The app's own page: `DEFAULT`, `LEFT_MENU` as the app registers it, `IM_NAVIGATION` in the messenger, or
   * `REST_APP_URI` over the page that holds the link. `dealId`: the deal of its address (`?deal=1663`), or of the link's
   * parameters, which is shown first; null: none.
   */
  | { kind: 'left-menu'; dealId: number | null }
  /**
   * Beside a chat in the messenger (`IM_SIDEBAR`). `chatId` null: a private dialog, or any other that is not `chat…`, and
   * is never asked for.
   */
  | { kind: 'messenger-sidebar'; chatId: number | null }
  /** The installation (`INSTALL`), in any placement. */
  | { kind: 'install' }
  /** An entry that names nothing to show. */
  | { kind: 'unusable'; failure: Extract<Failure, { kind: 'bad-entry' | 'unknown-placement' }> }

/** Placements outside the CRM, with the option that holds the ID. `SONET_GROUP_TOOLBAR` has only `URI`. */
const OTHER_PLACEMENTS = [
  { begins: 'TASK_VIEW_', kind: 'task', option: 'taskId' },
  { begins: 'SONET_GROUP_', kind: 'group', option: 'GROUP_ID' },
] as const
/** Placements of the app's own page in which nothing but the page itself is named. */
const OWN_PAGES: ReadonlySet<string> = new Set(['LEFT_MENU', 'IM_NAVIGATION'])
/** Placements of it whose options are a query that anybody can write into an address. */
const ADDRESSED_PAGES: ReadonlySet<string> = new Set(['DEFAULT', 'REST_APP_URI'])
/** A dialog of the messenger: a chat, a user's private dialog, or a workgroup's chat. */
const DIALOG = /^(chat|sg)?([1-9]\d{0,14})$/
/** A group in the path of a page of the portal, `/workgroups/group/10/tasks/`. */
const GROUP_PATH = /^(?:\/extranet)?\/(?:workgroups|spaces)\/group\/(\d+)(?:[/?]|$)/
/** Longest value that an error shows, in characters. */
const MAX_SHOWN_LENGTH = 60

/** Reads the entry. Never throws: unusable values give the kind `unusable`, for which no request is sent. */
export function readEntry({ placement: given, options, isInstall }: HandshakePlacement): Entry {
  if (isInstall) return { kind: 'install' }
  const placement = typeof given === 'string' ? given : ''
  if (OWN_PAGES.has(placement)) return { kind: 'left-menu', dealId: null }
  // Unlike other options, those of `DEFAULT` come unescaped; digits are the same either way.
  if (ADDRESSED_PAGES.has(placement))
    return { kind: 'left-menu', dealId: positiveInteger(optionOf(options, 'deal')) }
  if (placement === 'IM_SIDEBAR') return sidebarEntry(unescaped(optionOf(options, 'dialogId')))

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

/** The chat of the messenger's side bar; a user's ID is a private dialog. */
function sidebarEntry(dialogId: unknown): Entry {
  const [, prefix, digits] =
    DIALOG.exec(typeof dialogId === 'number' ? String(dialogId) : text(dialogId)) ?? []
  if (digits === undefined)
    return { kind: 'unusable', failure: { kind: 'bad-entry', value: shortened(dialogId) } }
  return { kind: 'messenger-sidebar', chatId: prefix === 'chat' ? Number(digits) : null }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
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
