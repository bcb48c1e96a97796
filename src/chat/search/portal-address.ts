import { type CrmKind, crmKind, crmKindOf } from '../../portal/entry.ts'
import { parsedUrl } from '../../portal/parsed-url.ts'
import { type EntityForm, entityFormOf } from './entity-form.ts'
import { VENDOR_HOSTS } from './vendor-hosts.ts'

/** The target of a pasted address. */
export type PortalAddress =
  /** A CRM card. */
  | { kind: 'crm'; item: CrmKind; id: number }
  /** A task, a group, a calendar event or an open channel, whose chat is looked up. */
  | { kind: 'entity'; form: EntityForm }
  /** A group chat by its number. */
  | { kind: 'chat'; chatId: number }
  /** A private chat with a user. A lookup would create it, so it is only linked to. */
  | { kind: 'person'; userId: number }
  /** An address of another portal, or of another site. */
  | { kind: 'elsewhere'; host: string }
  /** An address of this portal, or of a host of Bitrix24's own, without a known chat. */
  | { kind: 'unknown' }

/** `/crm/type/128/details/17/`, in a digital workplace `/page/…/type/128/details/17/`; old cards have `show`. */
const CRM_TYPE = /^\/(?:crm|page\/[^?]*)\/type\/(\d+)\/(?:details|show|edit)\/(\d+)(?:\/|$)/
const CRM_CARD = /^\/crm\/(deal|lead|contact|company|quote)\/(?:details|show|edit)\/(\d+)(?:\/|$)/
const ORDER = /^\/shop\/orders\/details\/(\d+)(?:\/|$)/
const TASK =
  /^(?:\/extranet)?\/(?:(?:company|contacts)\/personal\/user|workgroups\/group|spaces\/group)\/\d+\/tasks\/task\/(?:view|edit)\/(\d+)(?:\/|$)/
const GROUP = /^(?:\/extranet)?\/(?:workgroups|spaces)\/group\/(\d+)(?:\/|$)/
const CALENDAR = /\/calendar\/?$/
/** The messenger's query parameters; each holds a dialog ID. */
const DIALOG_PARAMETERS = ['IM_DIALOG', 'IM_LINES', 'IM_COPILOT', 'IM_TASK', 'IM_COLLAB']
/** A link of the desktop app, `bx://v2/acme.bitrix24.com/chat/dialogId/chat2184/messageId/90413`. */
const DESKTOP = /^bx:\/\/v2\/([^/]+)\/[a-z]+\/dialogid\/([^/]+)/i

const CHAT = /^chat(\d+)$/i
const GROUP_DIALOG = /^sg(\d+)$/i
const OPEN_CHANNEL = /^imol\|([^|]+\|[1-9]\d{0,14}\|[^|]+\|[^|]+)$/i
/** A name under one of Bitrix24's zones, `helpdesk.bitrix24.com.br`. */
const VENDOR_HOST = /^([a-z\d-]+)\.bitrix24(?:\.[a-z]{2,3}){1,2}$/i
const SCHEME = /^(?:https?:)?\/\//i
/** `acme.bitrix24.com/crm/…`; a title may look the same, `v1.2/beta`. */
const WITHOUT_SCHEME = /^[^\s/?#@]+\.[^\s/?#@]+[/?]/
/** `/crm/deal/…`; a title that begins with a slash rarely has a second one. */
const PATH = /^\/[a-z_]+\/\S*$/i
const QUERY = /^\?\S+$/

/**
 * Reads a pasted address: a full URL, one without `https://`, a path, the messenger's query alone, a link of the desktop
 * app, or a dialog ID. Null: words to search for. Never throws.
 */
export function readPortalAddress(pasted: string, origin: string): PortalAddress | null {
  const text = pasted.trim()
  if (isDialogId(text)) return readDialogId(text)

  const desktop = DESKTOP.exec(text)
  if (desktop !== null) {
    const [, host = '', dialogId = ''] = desktop
    if (isElsewhere(host, origin)) return elsewhere(host)
    return readDialogId(unescaped(dialogId)) ?? { kind: 'unknown' }
  }
  const isSure = SCHEME.test(text) || PATH.test(text)
  if (!isSure && !QUERY.test(text) && !WITHOUT_SCHEME.test(text)) return null
  const url = urlOf(text, origin)
  if (url === null) return isSure ? { kind: 'unknown' } : null
  const target = readMessenger(url) ?? readPath(url)
  const isHere = !isElsewhere(url.host, origin)
  // Without a scheme, this portal's host or a known page, the text is more likely words than an address.
  if (target === null && !isSure && !(isHere && WITHOUT_SCHEME.test(text) && origin !== '')) return null
  return isHere ? (target ?? { kind: 'unknown' }) : elsewhere(url.host)
}

/** True for `chat1437` and `sg103`, as developers copy them. A deal's title may be the same. */
export function isDialogId(text: string): boolean {
  return CHAT.test(text.trim()) || GROUP_DIALOG.test(text.trim())
}

/** Base URL for paths when no portal is known. */
const NO_PORTAL = 'https://portal.invalid'

function urlOf(text: string, origin: string): URL | null {
  const isRelative = PATH.test(text) || QUERY.test(text)
  return parsedUrl(isRelative || SCHEME.test(text) ? text : `https://${text}`, origin || NO_PORTAL)
}

function isElsewhere(host: string, origin: string): boolean {
  return origin !== '' && host.toLowerCase() !== new URL(origin).host
}

/** A host of Bitrix24's own is no portal, so there is no app over there. */
function elsewhere(host: string): PortalAddress {
  const name = VENDOR_HOST.exec(host)?.[1]?.toLowerCase() ?? ''
  return VENDOR_HOSTS.includes(name) ? { kind: 'unknown' } : { kind: 'elsewhere', host }
}

function readMessenger({ searchParams }: URL): PortalAddress | null {
  const given = DIALOG_PARAMETERS.filter((name) => searchParams.has(name)).map(
    (name) => searchParams.get(name) ?? '',
  )
  if (given.length === 0) return null
  return readDialogId(given.find((dialogId) => dialogId !== '') ?? '') ?? { kind: 'unknown' }
}

function readDialogId(text: string): PortalAddress | null {
  const chatId = number(CHAT.exec(text)?.[1])
  if (chatId !== null) return { kind: 'chat', chatId }
  const groupId = number(GROUP_DIALOG.exec(text)?.[1])
  // A lookup by its own ID, `sg103`, would create the group's chat.
  if (groupId !== null) return entity('SONET_GROUP', String(groupId))
  const channel = OPEN_CHANNEL.exec(text)?.[1]
  if (channel !== undefined) return entity('LINES', channel)
  const userId = number(text)
  return userId === null ? null : { kind: 'person', userId }
}

function readPath({ pathname: written, searchParams }: URL): PortalAddress | null {
  const pathname = unescaped(written).toLowerCase()
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

/** A positive integer from its digits; null for anything else, such as a new item's `0`. */
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
