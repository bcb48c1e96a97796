import type { Hono } from 'hono'
import { createPeople } from '../../people.ts'
import { type Clock, MINUTE_MS, portalDate } from '../../portal/clock.ts'
import type { Portal } from '../../portal/portal.ts'
import type { Session } from '../../portal/session.ts'
import { findChatOf } from '../../portal/world.ts'
import { fullName, isActive, type Person } from '../../services/user/model/person.ts'
import { resolveCard } from '../card/card.ts'
import { readCardAddress } from '../card/card-address.ts'
import { actOnItem } from './act-on-item.ts'

/** The outcome of an action, as a sentence. */
export interface ActionResult {
  readonly message: string
}

const HOUR_MS = 60 * MINUTE_MS
/** Range of the hours and minutes in `2026-09-23T11:50:00+03:00`. */
const TIME_OF_DAY = [11, 16] as const

/** Texts of new messages, used in turn. */
const TEXTS = [
  'The fittings are on the truck.',
  'Can somebody look at the last page of the quote?',
  'They called: Thursday at ten is fine.',
  'I have put the new drawing into the folder.',
] as const

/** Serves the panel's actions in the portal, for the page's session. */
export function serveActions(app: Hono, portal: Portal, isOverRealData: boolean): void {
  const onItem = (session: Session, act: 'move' | 'merge' | 'delete') =>
    isOverRealData
      ? 'Nothing happened: what is shown is a real portal’s.'
      : actOnItem(portal, session, itemOf(session), act)
  const actions: Readonly<Record<string, (session: Session) => string>> = {
    expire: (session) => {
      portal.sessions.expire(session)
      return 'The token has expired. The app learns of it from its next request.'
    },
    write: (session) =>
      isOverRealData ? 'Nobody writes: what is shown is a real portal’s.' : writeTo(portal, session),
    move: (session) => onItem(session, 'move'),
    merge: (session) => onItem(session, 'merge'),
    delete: (session) => onItem(session, 'delete'),
    hour: () => {
      portal.clock.advance(HOUR_MS)
      return `It is ${timeOfDay(portal.clock)} in the portal, and every token has expired.`
    },
  }
  app.post('/sandbox/sessions/:sid/actions/:action', (context) => {
    const { sid, action } = context.req.param()
    const session = portal.sessions.bySid(sid)
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined
    if (session === null || act === undefined) return context.text('Not an action of a session', 404)
    return context.json({ message: act(session) } satisfies ActionResult)
  })
}

/** Writes the next text as a member of the item's chat, other than the viewer. */
function writeTo(portal: Portal, session: Session): string {
  const { world } = portal
  const item = itemOf(session)
  if (item === null) return 'Nobody writes: this page is about no item of the CRM.'
  const chat = findChatOf(world, 'CRM', item)
  if (chat === null) return `Nobody writes: ${item} has no chat.`
  const others = chat.memberIds.flatMap((id) => world.people.get(id) ?? []).filter(isWriter(session))
  // The number of messages decides the author and the text, so that no other state is needed.
  const turn = chat.messages.length
  const writer = others[turn % others.length]
  if (writer === undefined) return `Nobody writes: chat ${chat.id} has no other member.`
  const text = TEXTS[turn % TEXTS.length] as string
  createPeople(portal).write({ who: writer.id, chat: chat.id, text })
  return `${fullName(writer)} wrote into chat ${chat.id}: “${text}”`
}

function isWriter({ viewer }: Session): (person: Person) => boolean {
  return (person) => person.id !== viewer.id && person.kind !== 'bot' && isActive(person)
}

/** `DEAL|1663`, by the page that opened the app, because an ID may be anything; null for a page without a CRM item. */
function itemOf({ placement, placementOptions }: Session): string | null {
  const url = `http://portal.invalid${placementOptions['URI'] ?? '/'}`
  const read = URL.canParse(url) ? readCardAddress(new URL(url)) : null
  if (read === null) return null
  const { itemType, itemId } = resolveCard({ ...read.options, placement })
  return itemType === null ? null : `${itemType}|${itemId}`
}

function timeOfDay(clock: Clock): string {
  return portalDate(clock.now()).slice(...TIME_OF_DAY)
}
