import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { filterOf, type InboxFilter, paramsOf } from '../../chat/inbox/inbox-filter.ts'
import { ENTITY_KINDS, type EntityForm, type EntityKind, fieldsOf } from '../../chat/search/entity-form.ts'
import { type CrmKind, crmKind } from '../../portal/entry.ts'

/** The lookup form, as encoded in the address. */
export interface AnyChatForm {
  readonly form: EntityForm
  /** True when `imbot.chat.get` looks the chat up. */
  readonly asBot: boolean
  /** The parameter `BOT_ID`, as typed; may be empty. */
  readonly botId: string
  /** True when the form was submitted. */
  readonly isAsked: boolean
}

/** The inbox. */
export interface InboxRoute {
  readonly page: 'inbox'
  /** Null: not in the address, so the one that is kept for the user counts. */
  readonly filter: InboxFilter | null
  /** The item whose chat is shown; null: none. */
  readonly chosen: CrmItemRef | null
}

/** A page of the left-menu app. It is kept in the hash, so back, forward and reload work in the frame. */
export type Route =
  | InboxRoute
  | { page: 'find'; text: string }
  | ({ page: 'any' } & AnyChatForm)
  | { page: 'item'; item: CrmKind; id: number }
  | { page: 'chat'; chatId: number }
  | { page: 'settings' }

/** The start of the left-menu app. */
export const START: InboxRoute = { page: 'inbox', filter: null, chosen: null }

/** The search for a deal, or by an address. */
export const FIND: Route = { page: 'find', text: '' }

/** The tabs, the theme and the self-check. */
export const SETTINGS: Route = { page: 'settings' }

const DEAL = 'DEAL'
const NUMBER = /^[1-9]\d{0,14}$/
/** Longest search text, in characters: longer than any title or address. */
export const LONGEST_TEXT = 1_000

/** `#/inbox?group=all&deal=1663`, `#/find?q=light`, `#/find/any?kind=deal&id=1742&asked=1`, `#/deal/1663`, `#/dynamic_128/17`, `#/chat/1437`, `#/settings`. */
export function hashOf(route: Route): string {
  switch (route.page) {
    case 'inbox':
      return `#/inbox${query({
        ...(route.filter === null ? {} : paramsOf(route.filter)),
        ...(route.chosen === null ? {} : chosenParams(route.chosen)),
      })}`
    case 'find':
      return `#/find${query({ q: route.text })}`
    case 'any':
      return `#/find/any${query({
        kind: route.form.kind,
        ...route.form.fields,
        by: route.asBot ? 'bot' : '',
        bot: route.asBot ? route.botId : '',
        asked: route.isAsked ? '1' : '',
      })}`
    case 'item':
      return `#/${route.item.type.toLowerCase()}/${route.id}`
    case 'chat':
      return `#/chat/${route.chatId}`
    case 'settings':
      return '#/settings'
  }
}

/** Reads a hash. Never throws: an unknown hash is the start. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const params = new URLSearchParams(search)
  const [first = '', second = ''] = path.split('/')
  if (first === 'inbox' && second === '') return readInbox(params)
  if (first === 'find' && second === 'any') return readAsk(params)
  if (first === 'find') return { page: 'find', text: (params.get('q') ?? '').slice(0, LONGEST_TEXT) }
  if (first === 'settings' && second === '') return SETTINGS
  if (!NUMBER.test(second)) return START
  if (first === 'chat') return { page: 'chat', chatId: Number(second) }
  const item = crmKind(first.toUpperCase())
  return item === null ? START : { page: 'item', item, id: Number(second) }
}

function readInbox(params: URLSearchParams): InboxRoute {
  return { page: 'inbox', filter: params.has('group') ? filterOf(params) : null, chosen: readChosen(params) }
}

/** `deal=1663`; of other kinds `item=dynamic_128|17`. */
function chosenParams({ item, id }: CrmItemRef): Record<string, string> {
  return item.type === DEAL ? { deal: String(id) } : { item: `${item.type.toLowerCase()}|${id}` }
}

function readChosen(params: URLSearchParams): CrmItemRef | null {
  const [type = '', id = ''] = (params.get('item') ?? `${DEAL}|${params.get('deal') ?? ''}`).split('|')
  const item = crmKind(type.toUpperCase())
  return item === null || !NUMBER.test(id) ? null : { item, id: Number(id) }
}

function readAsk(params: URLSearchParams): Route {
  const kind = ENTITY_KINDS.find((candidate) => candidate === params.get('kind')) ?? 'deal'
  return {
    page: 'any',
    form: { kind, fields: readFields(kind, params) },
    asBot: params.get('by') === 'bot',
    botId: params.get('bot') ?? '',
    isAsked: params.get('asked') === '1',
  }
}

function readFields(kind: EntityKind, params: URLSearchParams): EntityForm['fields'] {
  return Object.fromEntries(fieldsOf(kind).map((field) => [field, params.get(field) ?? '']))
}

/** The parameters that have a value, as a query. */
function query(params: Readonly<Record<string, string>>): string {
  const given = Object.entries(params).filter(([, value]) => value !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
