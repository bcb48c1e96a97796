import { PORTAL_START, portalDate } from '../../../portal/clock.ts'
import {
  FIRST_LARGE_COMPANY,
  FIRST_LARGE_CONTACT,
  FIRST_LARGE_DEAL,
  FIRST_LARGE_LEAD,
  FIRST_LARGE_PROJECT,
  LARGE_DEALS,
} from '../../crm/seed/large-crm.ts'
import { LARGE_LINES, largeLine } from '../../imopenlines/seed/large-lines.ts'
import type { Chat } from '../model/chat.ts'
import { FIRST_LARGE_CHAT, makeLargeChat } from './make-large-chat.ts'

const ANNA = 27
const COLLEAGUES = [31, 44, 45, 36, 33]
const FIRST_OF_CROWD = 101

/** Number of Anna's recent chats by kind. */
const OWN = {
  deals: 210,
  leads: 16,
  contacts: 12,
  companies: 12,
  projects: 12,
  groups: 18,
  people: 14,
} as const
/** Deals' chats without Anna. */
const OTHERS = 1_000
/** No common divisor with the number of deals: every chat has a deal of its own. */
const DEAL_STEP = 23
const MINUTE_MS = 60_000
const COLORS = ['#4ba984', '#5a7fd6', '#8a6fd1', '#d9674a', '#2a8f94']

/** The entity and the members of a chat. */
interface Subject {
  readonly kind: 'private' | 'group'
  readonly entityType: string
  readonly entityId: string
  readonly entityData?: readonly string[]
  readonly memberIds: readonly number[]
}

/**
 * The large portal's chats: 306 recent ones of Anna's, of every kind in turn, whose last messages are between three
 * minutes and two months old, and a thousand of deals without her. The titles are those of the items (`titleOf`).
 */
export function largeChats(titleOf: (type: string, id: number) => string): Chat[] {
  const own = spread([
    many(OWN.deals, (index) => ofItem('DEAL', dealOf(index), withAnna(index))),
    many(OWN.leads, (index) => ofItem('LEAD', FIRST_LARGE_LEAD + index, withAnna(index))),
    many(OWN.contacts, (index) => ofItem('CONTACT', FIRST_LARGE_CONTACT + index, withAnna(index))),
    many(OWN.companies, (index) => ofItem('COMPANY', FIRST_LARGE_COMPANY + index, withAnna(index))),
    many(OWN.projects, (index) => ofItem('DYNAMIC_128', FIRST_LARGE_PROJECT + index, withAnna(index))),
    many(OWN.groups, (index) => ({ ...FREE, kind: 'group', memberIds: withAnna(index) })),
    many(OWN.people, (index) => ({ ...FREE, kind: 'private', memberIds: [ANNA, FIRST_OF_CROWD + index] })),
    many(LARGE_LINES, (index) => ({ kind: 'group', entityType: 'LINES', ...largeLine(index) })),
  ])
  const others = many(OTHERS, (index) =>
    ofItem('DEAL', dealOf(OWN.deals + index), [pick(COLLEAGUES, index), pick(COLLEAGUES, index + 1)]),
  )
  const dated = [
    ...own.map((subject, index) => ({ subject, index, lastAt: PORTAL_START - ownAge(index) })),
    ...others.map((subject, index) => ({
      subject,
      index,
      lastAt: PORTAL_START - (60 + index * 97) * MINUTE_MS,
    })),
  ]
  // The oldest gets the lowest message IDs.
  return dated
    .sort((a, b) => a.lastAt - b.lastAt)
    .map(({ subject, index, lastAt }, place) =>
      makeLargeChat({
        ...subject,
        id: FIRST_LARGE_CHAT + place,
        place,
        lastAt,
        seed: index,
        title: titleOfSubject(subject, index, titleOf),
        color: pick(COLORS, index),
        createdAt: portalDate(lastAt - DAYS_90),
      }),
    )
}

const DAYS_90 = 90 * 24 * 60 * MINUTE_MS
const FREE = { entityType: '', entityId: '' } as const

/** The ages grow: forty chats in the last day, the oldest is two months old. */
function ownAge(index: number): number {
  return Math.round((3 + 0.9 * index * index) * MINUTE_MS)
}

function titleOfSubject(
  { kind, entityType, entityId }: Subject,
  index: number,
  titleOf: (type: string, id: number) => string,
): string {
  if (kind === 'private') return ''
  if (entityType === 'LINES') return `Customer ${index + 1} - ${entityId.split('|')[0]}`
  if (entityType === '') return `Working group ${index + 1}`
  const [type = '', id = ''] = entityId.split('|')
  return titleOf(type, Number(id))
}

function ofItem(type: string, id: number, memberIds: readonly number[]): Subject {
  return { kind: 'group', entityType: 'CRM', entityId: `${type}|${id}`, memberIds }
}

function dealOf(index: number): number {
  return FIRST_LARGE_DEAL + ((index * DEAL_STEP) % LARGE_DEALS)
}

function withAnna(index: number): number[] {
  const [one, other] = [pick(COLLEAGUES, index), pick(COLLEAGUES, index + 2)]
  return index % 3 === 0 ? [ANNA, one, other, FIRST_OF_CROWD + (index % 100)] : [ANNA, one, other]
}

function many(count: number, make: (index: number) => Subject): Subject[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

/** Mixes lists of different lengths, so that each is spread over the whole. */
function spread(lists: readonly (readonly Subject[])[]): Subject[] {
  return lists
    .flatMap((list) => list.map((subject, index) => ({ subject, at: (index + 0.5) / list.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ subject }) => subject)
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
