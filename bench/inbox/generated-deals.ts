import type { Answer, Answers } from '../server/portal.ts'
import { documented, documentedWith } from '../server/portal.ts'

/** Deals of a generated portal, in which otherwise the documented answers are given. */
export interface GeneratedDeals {
  answers: Answers
  /** Number of pages of deals that were given. */
  pages(): number
  /** True once the last page was given. */
  isAllGiven(): boolean
}

/** Page size of `crm.item.list`, and the number added to a deal's ID for its chat's. */
const PAGE = 50
const CHAT_OF_DEAL = 100_000

/** The most recent chats: deals beyond them come page by page. */
const MOST_RECENTS = 300

/** ID of the person who looks (`profile`), and stages of the documented pipeline 0. */
const ME = 27
const STAGES = ['NEW', 'EXECUTING'] as const

const HOUR_MS = 3_600_000
/** Time of the newest message, before the documented portal's time. */
const NEWEST_AT = Date.parse('2026-09-23T08:00:00Z')

/** Generates `count` deals of the person who looks, each with a chat that has unread messages. */
export function generatedDeals(count: number): GeneratedDeals {
  const recentCount = Math.min(count, MOST_RECENTS)
  let [pages, isAllGiven] = [0, false]

  function recents(params: URLSearchParams): Answer {
    const offset = Number(params.get('OFFSET') ?? 0)
    const limit = Number(params.get('LIMIT') ?? PAGE)
    const given = idsBelow(count + 1 - offset, Math.min(limit, Math.max(0, recentCount - offset)))
    return { result: { items: given.map(recentOf), hasMore: offset + limit < recentCount }, ...timed() }
  }

  function items(params: URLSearchParams): Answer {
    if (params.get('entityTypeId') !== '2') return { result: { items: [] }, ...timed() }
    const asked = [...params].flatMap(([name, value]) => (/^filter\[@id\]/.test(name) ? [Number(value)] : []))
    if (asked.length > 0) return { result: { items: asked.map(dealOf) }, ...timed() }
    const page = idsBelow(Number(params.get('filter[<id]') ?? count + 1), PAGE)
    pages += 1
    isAllGiven ||= page.length < PAGE
    return { result: { items: page.map(dealOf) }, ...timed() }
  }

  return {
    answers(method, params) {
      switch (method) {
        case 'profile':
          return documentedWith(method, { ID: String(ME) })
        case 'im.recent.list':
          return recents(params)
        case 'im.recent.get':
          return { result: [], ...timed() }
        case 'crm.item.list':
          return items(params)
        case 'im.chat.get':
          return documentedWith(method, { ID: CHAT_OF_DEAL + numberIn(params.get('ENTITY_ID')) })
        case 'im.dialog.get': {
          const id = numberIn(params.get('DIALOG_ID'))
          return documentedWith(method, {
            id,
            dialog_id: `chat${id}`,
            entity_id: `DEAL|${id - CHAT_OF_DEAL}`,
          })
        }
        case 'imopenlines.crm.chat.get':
          return { result: [], ...timed() }
        default:
          return documented(method)
      }
    },
    pages: () => pages,
    isAllGiven: () => isAllGiven,
  }
}

/** At most `most` IDs below this one, the greatest first. */
function idsBelow(below: number, most: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(most, below - 1)) }, (_, at) => below - 1 - at)
}

function recentOf(id: number) {
  const at = new Date(NEWEST_AT - (id % MOST_RECENTS) * HOUR_MS).toISOString()
  return {
    id: `chat${CHAT_OF_DEAL + id}`,
    chat_id: CHAT_OF_DEAL + id,
    type: 'chat',
    avatar: { url: '', color: '#4ba984' },
    title: `Deal: ${titleOf(id)}`,
    message: {
      id: 500_000 + id,
      text: `[b]Estimate[/b] no. ${id} is approved`,
      file: false,
      author_id: 31,
      date: at,
    },
    counter: 1 + (id % 3),
    last_id: 499_000,
    pinned: false,
    unread: false,
    date_last_activity: at,
    chat: {
      entity_type: 'CRM',
      entity_id: `DEAL|${id}`,
      entity_data_1: '',
      entity_data_2: '',
      mute_list: [],
    },
    user: { id: 31, name: 'Olga Renko', connector: false },
  }
}

function dealOf(id: number) {
  return {
    id,
    title: titleOf(id),
    categoryId: 0,
    stageId: STAGES[id % STAGES.length],
    stageSemanticId: 'P',
    opportunity: 1_000 + id,
    currencyId: 'EUR',
    assignedById: ME,
    observers: [],
    contactId: 0,
    companyId: 0,
  }
}

function titleOf(id: number): string {
  return `Warehouse lighting ${id}`
}

/** The part of a documented answer that every method has. */
function timed(): Pick<Answer, 'time'> {
  return { time: documented('profile')?.time }
}

/** The number at the end of `DEAL|1742` or `chat2184`. */
function numberIn(text: string | null): number {
  return Number(/\d+$/.exec(text ?? '')?.[0] ?? Number.NaN)
}
