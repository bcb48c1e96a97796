import { type CrmKind, crmKind, crmKindOf } from '../../portal/entry.ts'
import { type EntityForm, entityFormOf } from './entity-form.ts'

/** What somebody's pasted address of the portal leads to. */
export type PortalAddress =
  /** A CRM card. */
  | { kind: 'crm'; item: CrmKind; id: number }
  /** A task, a group, a calendar event, an open channel: what a chat is looked for by. */
  | { kind: 'entity'; form: EntityForm }
  /** A group chat by its number. */
  | { kind: 'chat'; chatId: number }
  /** A private chat with a user. Asking for it would create it, so it is only ever linked to. */
  | { kind: 'person'; userId: number }
  /** An address of another portal, or of no portal at all. */
  | { kind: 'elsewhere'; host: string }
  /** An address of this portal that leads to no chat that we know. */
  | { kind: 'unknown' }

/** `crm/type/128/details/17`; the old cards say `show`. */
const CRM_TYPE = /^\/crm\/type\/(\d+)\/(?:details|show|edit)\/(\d+)(?:\/|$)/
const CRM_CARD = /^\/crm\/(deal|lead|contact|company|quote)\/(?:details|show|edit)\/(\d+)(?:\/|$)/
const ORDER = /^\/shop\/orders\/details\/(\d+)(?:\/|$)/
const TASK =
  /^\/(?:company\/personal\/user|workgroups\/group|spaces\/group)\/\d+\/tasks\/task\/(?:view|edit)\/(\d+)(?:\/|$)/
const GROUP = /^\/(?:workgroups|spaces)\/group\/(\d+)(?:\/|$)/
const CALENDAR = /\/calendar\/$/
/** The messenger's own parameters; each holds a dialog's id. */
const DIALOG_PARAMETERS = ['IM_DIALOG', 'IM_LINES', 'IM_COPILOT', 'IM_TASK', 'IM_COLLAB']
/** `bx://v2/acme.bitrix24.com/chat/dialogId/chat2184/messageId/90413`, as the desktop app links. */
const DESKTOP = /^bx:\/\/v2\/([^/]+)\/[a-z]+\/dialogid\/([^/]+)/i

const CHAT = /^chat(\d+)$/i
const GROUP_DIALOG = /^sg(\d+)$/i
const OPEN_CHANNEL = /^imol\|([^|]+\|[1-9]\d{0,14}\|[^|]+\|[^|]+)$/i
const SCHEME = /^https?:\/\//i
const WITHOUT_SCHEME = /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\//
const QUERY_ALONE = /^\?/

/**
 * Reads a pasted address: whole, without `https://`, from the first slash on, the messenger's query alone, the desktop
 * app's, or a dialog's id. Null: no address but words to search for. Never throws.
 */
export function readPortalAddress(pasted: string, origin: string): PortalAddress | null {
  const text = pasted.trim()
  const dialog = readDialogId(text)
  if (dialog !== null && dialog.kind !== 'person') return dialog

  const desktop = DESKTOP.exec(text)
  if (desktop !== null) {
    const [, host = '', dialogId = ''] = desktop
    if (isElsewhere(host, origin)) return { kind: 'elsewhere', host }
    return readDialogId(unescaped(dialogId)) ?? { kind: 'unknown' }
  }
  const url = addressIn(text, origin)
  if (url === null) return null
  if (url === 'broken') return { kind: 'unknown' }
  if (isElsewhere(url.host, origin)) return { kind: 'elsewhere', host: url.host }
  return readMessenger(url) ?? readPath(url) ?? { kind: 'unknown' }
}

/** Stands in where no portal is known, so that a path alone can be read. */
const NO_PORTAL = 'https://portal.invalid'

function addressIn(text: string, origin: string): URL | 'broken' | null {
  const isRelative = text.startsWith('/') || QUERY_ALONE.test(text)
  if (!isRelative && !SCHEME.test(text) && !WITHOUT_SCHEME.test(text)) return null
  if (QUERY_ALONE.test(text) && !DIALOG_PARAMETERS.some((name) => text.includes(`${name}=`))) return null
  try {
    return new URL(WITHOUT_SCHEME.test(text) ? `https://${text}` : text, origin || NO_PORTAL)
  } catch {
    return 'broken'
  }
}

function isElsewhere(host: string, origin: string): boolean {
  return origin !== '' && host.toLowerCase() !== new URL(origin).host
}

function readMessenger({ searchParams }: URL): PortalAddress | null {
  const name = DIALOG_PARAMETERS.find((candidate) => searchParams.has(candidate))
  if (name === undefined) return null
  return readDialogId(searchParams.get(name) ?? '') ?? { kind: 'unknown' }
}

function readDialogId(text: string): PortalAddress | null {
  const chatId = number(CHAT.exec(text)?.[1])
  if (chatId !== null) return { kind: 'chat', chatId }
  const groupId = number(GROUP_DIALOG.exec(text)?.[1])
  // Asked by its own id, `sg103`, the portal would create the group's chat.
  if (groupId !== null) return entity('SONET_GROUP', String(groupId))
  const channel = OPEN_CHANNEL.exec(text)?.[1]
  if (channel !== undefined) return entity('LINES', channel)
  const userId = number(text)
  return userId === null ? null : { kind: 'person', userId }
}

function readPath({ pathname, searchParams }: URL): PortalAddress | null {
  const [, typeId, typedId] = CRM_TYPE.exec(pathname) ?? []
  const entityTypeId = number(typeId)
  if (entityTypeId !== null) return crm(crmKindOf(entityTypeId), typedId)
  const [, type, id] = CRM_CARD.exec(pathname) ?? []
  if (type !== undefined) return crm(crmKind(type.toUpperCase()), id)
  const [, orderId] = ORDER.exec(pathname) ?? []
  if (orderId !== undefined) return crm(crmKind('ORDER'), orderId)
  const taskId = number(TASK.exec(pathname)?.[1])
  if (taskId !== null) return entity('TASKS_TASK', String(taskId))
  const eventId = number(searchParams.get('EVENT_ID') ?? undefined)
  if (eventId !== null && CALENDAR.test(pathname)) return entity('CALENDAR', String(eventId))
  const groupId = number(GROUP.exec(pathname)?.[1])
  return groupId === null ? null : entity('SONET_GROUP', String(groupId))
}

function crm(item: CrmKind | null, digits: string | undefined): PortalAddress {
  const id = number(digits)
  return item === null || id === null ? { kind: 'unknown' } : { kind: 'crm', item, id }
}

function entity(type: string, id: string): PortalAddress {
  return { kind: 'entity', form: entityFormOf({ type, id }) }
}

/** A positive integer in its digits; null for anything else, a new item's `0` among it. */
function number(digits: string | undefined): number | null {
  return digits !== undefined && /^[1-9]\d{0,14}$/.test(digits) ? Number(digits) : null
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
