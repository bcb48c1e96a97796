// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readDraft } from '../../../../src/features/chat-view/composer/draft-storage.ts'
import {
  createOutbox,
  findOutbox,
  type OutboxPlace,
  outboxOf,
} from '../../../../src/features/chat-view/composer/outbox.ts'
import { type Failure, PortalError } from '../../../../src/portal/failure.ts'
import type { Method } from '../../../../src/portal/portal.ts'
import { provideLocks } from '../../../harness/web-locks.ts'
import { portalStandIn } from '../../../portal-stand-in.ts'
import { failing, lost } from './portal-that-writes.ts'
import { reload } from './reload.ts'

const ACME = 'https://acme.example'
const ANNA = 27
const MARCO = 31
const PLACE: OutboxPlace = { origin: ACME, personId: ANNA, dialogId: 'chat1437', isToCustomer: false }
const NOT_ADDED: Failure = {
  kind: 'portal',
  code: 'PARAMS_ERROR',
  description: "Message isn't added",
  status: 400,
}

/** Listeners of this test's pages. */
let listeners: [string, EventListener][] = []

beforeEach(() => {
  vi.useFakeTimers()
  const add = window.addEventListener.bind(window)
  vi.spyOn(window, 'addEventListener').mockImplementation((name: string, listener: unknown) => {
    listeners.push([name, listener as EventListener])
    add(name, listener as EventListener)
  })
  sessionStorage.clear()
  localStorage.clear()
})
afterEach(() => {
  for (const [name, listener] of listeners) window.removeEventListener(name, listener)
  listeners = []
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** The return of every page of this test, out of the browser's cache. */
function comeBack(): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
}
/** Passes enough time for both repeats. */
const later = () => vi.advanceTimersByTimeAsync(60_000)
const soon = () => vi.advanceTimersByTimeAsync(0)

/** A message as the portal lists it. */
interface Listed {
  id: number
  uuid: string | null
}

interface World {
  /** Endings of the sends, in order; the last one is that of all others. */
  sends?: ((method: Method<unknown>) => Promise<unknown>)[]
  /** Messages that a look finds, by a portal that is asked. */
  listed?: () => readonly Listed[]
  /** The person by `profile`. */
  person?: () => number
  place?: Partial<OutboxPlace>
  /** False: reading is answered by a failure for want of a network. */
  isReachable?: () => boolean
}

/** One page's portal and outbox. */
function openPage({
  sends = [async () => 7],
  listed = () => [],
  person = () => ANNA,
  place = {},
  isReachable = () => true,
}: World = {}) {
  const written: { text: string; key: string }[] = []
  const world = { token: 0 }
  const asked: string[] = []
  const portal = Object.defineProperty(
    portalStandIn({
      call: async ({ name }) => {
        if (!isReachable()) throw new PortalError({ kind: 'offline' })
        asked.push(name)
        return name === 'profile' ? { id: person() } : { messages: listed(), authors: [], files: [] }
      },
      write: async (method) => {
        const { MESSAGE, TEMPLATE_ID } = method.params
        written.push({ text: String(MESSAGE), key: String(TEMPLATE_ID) })
        return await sends[Math.min(written.length, sends.length) - 1]?.(method)
      },
    }),
    'tokenNumber',
    { get: () => world.token },
  )
  const view = { refresh: vi.fn(async () => undefined), onOtherPerson: vi.fn() }
  const where = { ...PLACE, ...place }
  const outbox = createOutbox(portal, where)
  outbox.open(where, view)
  return {
    portal,
    outbox,
    view,
    world,
    written,
    asked,
    texts: () => written.map(({ text }) => text),
    keys: () => new Set(written.map(({ key }) => key)).size,
    states: () => outbox.state().messages.map(({ text, state }) => `${text}: ${state.kind}`),
    keyOf: (index: number) => outbox.state().messages[index]?.key ?? '',
  }
}

/** A page in whose portal a message was listed with its key. */
async function openKnowing(world: World = {}) {
  localStorage.setItem(`deal-chat.keys ${ACME}`, 'yes')
  return openPage(world)
}

test('a send without an answer is repeated by itself with its key, where the portal has answered a key of ours', async () => {
  const page = await openKnowing({ sends: [lost, async () => 7] })
  page.outbox.send('Once')
  await later()
  expect(page.states()).toEqual(['Once: sent'])
  expect([page.texts(), page.keys()]).toEqual([['Once', 'Once'], 1])
})

test.each<[string, Failure]>([
  ['no answer', { kind: 'timeout' }],
  ['a cut connection', { kind: 'unreachable' }],
  ['a server error', { kind: 'server-error' }],
  ['an unreadable answer', { kind: 'bad-answer', method: 'im.message.add', path: '' }],
])(
  'a send without an answer is repeated twice at most, then looked for, then offered: %s',
  async (_, failure) => {
    const page = await openKnowing({ sends: [failing(failure)] })
    page.outbox.send('Thrice')
    await soon()
    expect(page.states()).toEqual(['Thrice: checking'])
    await later()
    expect([page.written.length, page.keys(), page.states()]).toEqual([3, 1, ['Thrice: failed']])
    await later()
    expect(page.written).toHaveLength(3)
  },
)

const MINUTE_MS = 60_000
/** A send that the end of the network cuts. */
async function cut(): Promise<never> {
  setOnline(false)
  throw new PortalError({ kind: 'offline' })
}
/** Disconnects or reconnects the device, with the event that a browser sends. */
function setOnline(isOnline: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

test('messages that are written without a network go by themselves, in order and once, when it is back', async () => {
  const page = openPage({ isReachable: () => navigator.onLine })
  setOnline(false)
  page.outbox.send('One')
  page.outbox.send('Two')
  await vi.advanceTimersByTimeAsync(9 * MINUTE_MS)
  expect([page.states(), page.texts()]).toEqual([['One: waiting', 'Two: waiting'], []])
  page.outbox.send('Three')
  expect(page.states()[2]).toBe('Three: waiting')
  setOnline(true)
  await soon()
  expect(page.texts()).toEqual(['One', 'Two', 'Three'])
  expect(page.states()).toEqual(['One: sent', 'Two: sent', 'Three: sent'])
})

test('messages are offered after ten minutes without a network, and go by a press only', async () => {
  const page = openPage({ isReachable: () => navigator.onLine })
  setOnline(false)
  page.outbox.send('Too late')
  await vi.advanceTimersByTimeAsync(5 * MINUTE_MS)
  page.outbox.send('In time')
  await vi.advanceTimersByTimeAsync(6 * MINUTE_MS)
  expect(page.states()).toEqual(['Too late: failed', 'In time: waiting'])
  setOnline(true)
  await later()
  expect([page.texts(), page.states()[0]]).toEqual([['In time'], 'Too late: failed'])
  page.outbox.retry(page.keyOf(0))
  await later()
  expect(page.texts()).toEqual(['In time', 'Too late'])
})

test('a device that slept for longer than ten minutes sends nothing by itself', async () => {
  const page = openPage({ isReachable: () => navigator.onLine })
  setOnline(false)
  page.outbox.send('Before the sleep')
  await soon()
  // Timers and the monotonic clock stand still in a sleep.
  vi.setSystemTime(Date.now() + 11 * MINUTE_MS)
  setOnline(true)
  await later()
  expect([page.texts(), page.states()]).toEqual([[], ['Before the sleep: failed']])
})

test('nothing waits for the network to go to a customer: it is offered', async () => {
  const page = openPage({ isReachable: () => navigator.onLine, place: { isToCustomer: true } })
  setOnline(false)
  page.outbox.send('Dear customer')
  await soon()
  expect(page.states()).toEqual(['Dear customer: failed'])
  setOnline(true)
  await later()
  expect(page.texts()).toEqual([])
})

test('a browser that wrongly believes to be offline does not keep a message', async () => {
  const page = openPage()
  setOnline(false)
  page.outbox.send('Here')
  await soon()
  expect(page.states()).toEqual(['Here: sent'])
})

test('a send that the network’s end cut is repeated when it is back, by its key, where the portal knows keys', async () => {
  const page = await openKnowing({ sends: [cut, async () => 7], isReachable: () => navigator.onLine })
  page.outbox.send('Cut')
  page.outbox.send('Behind it')
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
  expect([page.texts(), page.states()]).toEqual([['Cut'], ['Cut: waiting', 'Behind it: waiting']])
  setOnline(true)
  await later()
  expect([page.texts(), page.keys()]).toEqual([['Cut', 'Cut', 'Behind it'], 2])
})

test('a send that the network’s end cut is looked for elsewhere when it is back, and then offered', async () => {
  const page = openPage({ sends: [cut], isReachable: () => navigator.onLine })
  page.outbox.send('Cut')
  await soon()
  expect(page.states()).toEqual(['Cut: waiting'])
  setOnline(true)
  await later()
  expect([page.texts(), page.states()]).toEqual([['Cut'], ['Cut: failed']])
})

test('a message that waits for the network can be discarded', async () => {
  const page = openPage({ isReachable: () => navigator.onLine })
  setOnline(false)
  page.outbox.send('Never mind')
  await soon()
  page.outbox.discard(page.keyOf(0))
  setOnline(true)
  await later()
  expect([page.texts(), page.states()]).toEqual([[], []])
})

test('a send without an answer is not repeated where no key was answered: it is looked for, and then offered', async () => {
  const page = openPage({ sends: [lost] })
  page.outbox.send('Once')
  await later()
  expect([page.written.length, page.states()]).toEqual([1, ['Once: failed']])
  expect(page.asked).toContain('im.dialog.messages.get')
})

test('a look that finds a message ends its send, which had no answer', async () => {
  let key = ''
  const page = openPage({ sends: [lost], listed: () => [{ id: 90_420, uuid: key }] })
  page.outbox.send('Arrived')
  key = page.keyOf(0)
  await later()
  expect([page.states(), page.view.refresh.mock.calls.length]).toEqual([['Arrived: sent'], 1])
  page.outbox.read([{ id: 90_420, uuid: key }])
  expect(page.states()).toEqual([])
})

test('nothing is repeated by itself to a customer', async () => {
  const page = await openKnowing({ sends: [lost], place: { isToCustomer: true } })
  page.outbox.send('Dear customer')
  await later()
  expect([page.written.length, page.states()]).toEqual([1, ['Dear customer: failed']])
})

test('a refusal is not repeated, and a press sends the message by a new key', async () => {
  const page = await openKnowing({ sends: [failing({ kind: 'not-allowed' }), async () => 7] })
  page.outbox.send('May I?')
  await later()
  expect([page.written.length, page.states(), page.asked]).toEqual([1, ['May I?: failed'], []])
  page.outbox.retry(page.keyOf(0))
  await later()
  expect([page.written.length, page.keys(), page.states()]).toEqual([2, 2, ['May I?: sent']])
})

test('a key that stays under way is asked for again, looked for, and replaced by a press only', async () => {
  const page = await openKnowing({ sends: [lost, failing(NOT_ADDED), failing(NOT_ADDED), async () => 7] })
  page.outbox.send('Slow')
  await later()
  expect([page.written.length, page.keys(), page.states()]).toEqual([3, 1, ['Slow: failed']])
  const looks = page.asked.length
  page.outbox.retry(page.keyOf(0))
  await later()
  expect(page.asked.length).toBeGreaterThan(looks)
  expect([page.written.length, page.keys(), page.states()]).toEqual([4, 2, ['Slow: sent']])
})

test('a message that arrives late is found before a press sends it again', async () => {
  let key = ''
  let isThere = false
  const page = openPage({ sends: [lost], listed: () => (isThere ? [{ id: 8, uuid: key }] : []) })
  page.outbox.send('Late')
  key = page.keyOf(0)
  await later()
  isThere = true
  page.outbox.retry(key)
  await later()
  expect([page.written.length, page.states()]).toEqual([1, ['Late: sent']])
})

test('a message that is listed while it waits is not repeated', async () => {
  const page = await openKnowing({ sends: [lost] })
  page.outbox.send('Here already')
  await soon()
  page.outbox.read([{ id: 8, uuid: page.keyOf(0) }])
  await later()
  expect([page.written.length, page.states()]).toEqual([1, []])
})

test('a portal is known to know keys once it lists a message with its key, and no more when it lists one without', async () => {
  const page = openPage()
  page.outbox.send('First')
  await soon()
  expect(localStorage.length).toBe(0)
  page.outbox.read([{ id: 7, uuid: page.keyOf(0) }])
  expect({ ...localStorage }).toEqual({ [`deal-chat.keys ${ACME}`]: 'yes' })
  page.outbox.send('Second')
  await soon()
  page.outbox.read([{ id: 7, uuid: null }])
  expect([page.states(), localStorage.length]).toEqual([[], 0])
})

test('messages that wait are not sent by the token of another person, and stay their writer’s', async () => {
  let answer = (_: number) => {}
  const page = openPage({
    sends: [() => new Promise((resolve) => (answer = resolve)), async () => 8],
    person: () => MARCO,
  })
  page.outbox.send('First')
  page.outbox.send('Second')
  await soon()
  page.world.token = 1
  answer(7)
  await later()
  expect(page.texts()).toEqual(['First'])
  expect([page.states(), page.view.onOtherPerson.mock.calls.length]).toEqual([
    ['First: sent', 'Second: failed'],
    1,
  ])
  reload()
  expect([readDraft(PLACE), readDraft({ ...PLACE, personId: MARCO })]).toEqual(['Second', ''])
  expect(Object.keys({ ...sessionStorage })).toEqual([`deal-chat.draft ${ACME} ${ANNA} chat1437`])
})

test('a repeat does not go out by the token of another person either', async () => {
  const page = await openKnowing({ sends: [lost], person: () => MARCO })
  page.outbox.send('Mine')
  await soon()
  page.world.token = 1
  await later()
  expect([page.written.length, page.states()]).toEqual([1, ['Mine: failed']])
})

test('a renewed token of the same person is asked about once, and used', async () => {
  const page = openPage()
  page.world.token = 1
  page.outbox.send('One')
  page.outbox.send('Two')
  await later()
  expect(page.states()).toEqual(['One: sent', 'Two: sent'])
  expect(page.asked).toEqual(['profile'])
})

test('a token that is renewed within the send stops it, and the person is asked for first', async () => {
  const renewing = async () => {
    page.world.token = 1
    throw new PortalError({ kind: 'session-expired' })
  }
  const page = openPage({ sends: [renewing, async () => 7] })
  page.outbox.send('Twice handed over, once sent')
  await later()
  expect(page.asked).toEqual(['profile'])
  expect(page.states()).toEqual(['Twice handed over, once sent: sent'])
})

test('a message is sent by the token of its press only, where nobody tells the person', async () => {
  const page = openPage({ place: { personId: null }, sends: [async () => 7] })
  page.outbox.send('Now')
  await soon()
  expect(page.states()).toEqual(['Now: sent'])
  page.outbox.send('Later')
  page.world.token = 1
  await later()
  expect([page.texts(), page.states()]).toEqual([['Now'], ['Now: sent', 'Later: failed']])
  page.outbox.retry(page.keyOf(1))
  await later()
  expect(page.states()).toEqual(['Now: sent', 'Later: sent'])
})

test('after a reload in mid-send, what was handed over is looked for and offered, the rest is the draft, and nothing is sent', async () => {
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  const key = page.keyOf(0)
  reload()

  const next = openPage()
  expect([next.states(), readDraft(PLACE)]).toEqual([['Handed over: checking'], 'Waits'])
  await later()
  expect([next.states(), next.written]).toEqual([['Handed over: failed'], []])
  next.outbox.retry(next.keyOf(0))
  await later()
  expect(next.written).toMatchObject([{ text: 'Handed over', key }])
  reload()
  expect(openPage().states()).toEqual([])
})

test('after a reload, a message that the portal has is not offered again', async () => {
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  await soon()
  const key = page.keyOf(0)
  reload()
  const next = openPage({ listed: () => [{ id: 9, uuid: key }] })
  await later()
  expect(next.states()).toEqual(['Handed over: sent'])
  reload()
  const last = openPage()
  await later()
  expect(last.states()).toEqual([])
})

/** Keys of what is stored in this tab, without the IDs of pages. */
const storedKeys = () =>
  Object.keys({ ...sessionStorage }).map((key) => key.replace(/ [0-9a-f-]{36}$/, ' <page>'))

test('messages of a crashed page that were handed over are looked for and offered, the others are the draft', async () => {
  const { crash } = provideLocks()
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  crash()
  const next = openPage()
  await later()
  expect([next.states(), readDraft(PLACE), next.written]).toEqual([['Handed over: failed'], 'Waits', []])
  expect(next.keyOf(0)).toBe(page.keyOf(0))
})

test('messages of a page that lives are its own, and another person’s page takes nothing of a crashed one', async () => {
  const { crash } = provideLocks()
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  const beside = openPage()
  await later()
  expect([beside.states(), readDraft(PLACE)]).toEqual([[], ''])
  crash()
  const other = openPage({ place: { personId: MARCO } })
  await later()
  expect([other.states(), readDraft({ ...PLACE, personId: MARCO })]).toEqual([[], ''])
  expect(storedKeys()).toEqual([`deal-chat.unsent ${ACME} ${ANNA} chat1437 <page>`])
})

test('a message is stored from its press until the portal has it, or it is discarded', async () => {
  provideLocks()
  let answer = (_: number) => {}
  const page = openPage({
    sends: [() => new Promise((resolve) => (answer = resolve)), failing({ kind: 'not-allowed' })],
  })
  page.outbox.send('One')
  expect(storedKeys()).toEqual([`deal-chat.unsent ${ACME} ${ANNA} chat1437 <page>`])
  await soon()
  answer(7)
  await soon()
  expect(storedKeys()).toEqual([])
  page.outbox.send('Two')
  await later()
  expect([page.states(), storedKeys().length]).toEqual([['One: sent', 'Two: failed'], 1])
  page.outbox.discard(page.keyOf(1))
  expect(storedKeys()).toEqual([])
})

test('the end of a page leaves each of its messages stored once', async () => {
  provideLocks()
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  reload()
  expect(storedKeys().sort()).toEqual([
    `deal-chat.draft ${ACME} ${ANNA} chat1437`,
    `deal-chat.unsent ${ACME} ${ANNA} chat1437`,
  ])
})

test('of two pages in one browser tab, one takes what was kept', async () => {
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  await soon()
  reload()
  const pages = [openPage(), openPage(), openPage({ place: { personId: MARCO } })]
  expect(pages.map(({ states }) => states().length)).toEqual([1, 0, 0])
})

test('a page that the browser brings back has each message once', async () => {
  const page = openPage({ sends: [() => new Promise(() => undefined)] })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  reload()
  comeBack()
  await later()
  expect([page.states(), readDraft(PLACE)]).toEqual([['Handed over: failed'], 'Waits'])
  expect(page.texts()).toEqual(['Handed over'])
})

test('a page that the browser brings back keeps what it could not store, and sends none of it by itself', async () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const page = openPage({ sends: [failing({ kind: 'not-allowed' }), () => new Promise(() => undefined)] })
  page.outbox.send('Refused')
  await soon()
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  reload()
  comeBack()
  expect(page.states()).toEqual(['Refused: failed', 'Handed over: checking', 'Waits: failed'])
  await later()
  expect(page.states()).toEqual(['Refused: failed', 'Handed over: failed', 'Waits: failed'])
  expect(page.texts()).toEqual(['Refused', 'Handed over'])
})

test('a page of an unknown person that comes back looks for what was handed over; the rest is the draft', async () => {
  const place = { personId: null, dialogId: 'chat88' } as const
  const page = openPage({
    place,
    sends: [() => new Promise(() => undefined)],
    listed: () => [{ id: 9, uuid: key }],
  })
  page.outbox.send('Handed over')
  page.outbox.send('Waits')
  await soon()
  const key = page.keyOf(0)
  reload()
  comeBack()
  await later()
  expect([page.states(), readDraft({ ...PLACE, ...place })]).toEqual([['Handed over: sent'], 'Waits'])
})

test('messages of an unknown person are never stored, and the person who becomes known takes them over', async () => {
  provideLocks()
  const { portal } = openPage()
  const unknown = { ...PLACE, personId: null }
  const view = { refresh: async () => undefined, onOtherPerson: () => undefined }
  const outbox = outboxOf(portal, unknown)
  outbox.open(unknown, view)
  expect(outboxOf(portal, PLACE)).toBe(outbox)
  outbox.open(PLACE, view)
  expect(outboxOf(portal, unknown)).not.toBe(outbox)
  expect(outboxOf(portal, { ...PLACE, personId: MARCO })).not.toBe(outbox)
  const other = outboxOf(portal, unknown)
  other.open(unknown, view)
  other.send('From whom?')
  expect(sessionStorage.length).toBe(0)
  reload()
  expect(sessionStorage.length).toBe(0)
})

test('messages of an unknown person join those of the person who becomes known, and of nobody else', async () => {
  const { portal, written } = openPage({ sends: [failing({ kind: 'not-allowed' }), async () => 7] })
  const view = { refresh: async () => undefined, onOtherPerson: () => undefined }
  const openFor = (personId: number | null) => {
    const place = { ...PLACE, personId }
    const outbox = outboxOf(portal, place)
    outbox.open(place, view)
    return outbox
  }
  const states = (outbox = openFor(ANNA)) =>
    outbox.state().messages.map(({ text, state }) => `${text}: ${state.kind}`)
  openFor(ANNA).send('Hers')
  await soon()
  openFor(null).send('Whose?')
  const joined = openFor(ANNA)
  const changes = vi.fn()
  joined.subscribe(changes)
  expect(states(joined)).toEqual(['Hers: failed', 'Whose?: sending'])
  expect(joined.state()).toBe(joined.state())
  await soon()
  expect(changes).toHaveBeenCalled()
  expect([states(), states(openFor(MARCO)), states(openFor(null))]).toEqual([
    ['Hers: failed', 'Whose?: sent'],
    [],
    [],
  ])
  const again = openFor(ANNA)
  expect(findOutbox(portal, PLACE)).toBe(again)
  again.retry(again.state().messages[0]?.key ?? '')
  await soon()
  expect([states(), written.map(({ text }) => text)]).toEqual([
    ['Hers: sent', 'Whose?: sent'],
    ['Hers', 'Whose?', 'Hers'],
  ])
  again.send('Third')
  await soon()
  again.read([{ id: 7, uuid: null }])
  expect(states()).toEqual([])
})

test('the end of a page stores joined messages once, as the known person’s', async () => {
  const { portal } = openPage({ sends: [failing({ kind: 'not-allowed' })] })
  const view = { refresh: async () => undefined, onOtherPerson: () => undefined }
  for (const [personId, text] of [
    [ANNA, 'One'],
    [null, 'Two'],
    [ANNA, 'Three'],
  ] as const) {
    const place = { ...PLACE, personId, dialogId: 'chat90' } as const
    const outbox = outboxOf(portal, place)
    outbox.open(place, view)
    outbox.send(text)
    await soon()
  }
  reload()
  expect(
    readDraft({ ...PLACE, dialogId: 'chat90' })
      .split('\n')
      .sort(),
  ).toEqual(['One', 'Three', 'Two'])
  expect(readDraft({ ...PLACE, personId: null, dialogId: 'chat90' })).toBe('')
})
