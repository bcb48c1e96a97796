import { isNotAdded, sendMessage } from '../../../chat/composing/conversation-writes.ts'
import { findSent } from '../../../chat/composing/find-sent.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import { readMe } from '../../../chat/opening/open-item.ts'
import {
  type LoadedMessage,
  notYetLoaded,
  type OutgoingMessage,
} from '../../../chat/timeline/outgoing-message.ts'
import { type Failure, failureOf, isUncertain } from '../../../portal/failure.ts'
import type { Portal } from '../../../portal/portal.ts'
import { onlineOrAfter } from '../../../shared/network/online-or-after.ts'
import { type DraftPlace, keepUnsent } from './draft-storage.ts'
import { knowsKeys, recordKeys } from './key-support.ts'
import { createPageRecord, takeLeftMessages } from './page-record.ts'
import { keepReply } from './target-storage.ts'
import { keepMessages, takeMessages } from './unsent-storage.ts'
import { isInReach, networkIsBack, type Press, pressNow, timeLeft } from './wait-for-network.ts'

/** Delays before the repeats of a send without an answer, in milliseconds. */
const REPEATS_AFTER_MS = [3_000, 6_000]

/** The dialog that an outbox belongs to, and the person who writes there. */
export interface OutboxPlace extends DraftPlace {
  readonly dialogId: DialogId
  /** True in an open channel, where no message is repeated by itself. */
  readonly isToCustomer: boolean
}

/** Actions of the chat view that its outbox calls; those of the latest view. */
export interface OutboxView {
  /** Polls at once. Never rejects. */
  readonly refresh: () => Promise<void>
  /** The access token is another person's by now: nothing was sent by it. */
  readonly onOtherPerson: () => void
}

/** State of an outbox; a new object at each change. */
export interface OutboxState {
  readonly messages: readonly OutgoingMessage[]
  /** An error other than a `PortalError`, for the error boundary. */
  readonly defect: { readonly error: unknown } | null
}

/** Messages of one person in one dialog that the portal does not list yet. */
export interface Outbox {
  readonly state: () => OutboxState
  readonly subscribe: (onChange: () => void) => () => void
  /** `replyTo`: ID of the message that it replies to; null: none. Returns the message's key. */
  readonly send: (text: string, replyTo?: number | null) => string
  /** Sends a failed message once more, or without its reply; called on the user's press only. */
  readonly retry: (key: string, isWithoutReply?: boolean) => void
  /** Asks for the network at once, for the messages that wait for it. */
  readonly tryNow: () => void
  /** Removes a failed message. */
  readonly discard: (key: string) => void
  /** Removes failed messages, and returns their texts. */
  readonly release: () => string[]
  /** Takes the messages that the portal lists. */
  readonly read: (messages: readonly LoadedMessage[]) => void
  /**
   * Connects a chat view. The first time, and when the person has become known, the outbox takes what an earlier page
   * kept: it is looked for, and never sent by itself.
   */
  readonly open: (place: OutboxPlace, view: OutboxView) => void
}

/** A message with what its sending has come to. */
interface Entry extends OutgoingMessage {
  /** Number of the access token at its press. */
  readonly tokenNumber: number
  readonly pressed: Press
  /** True from its first hand-over to the portal until a refusal: the portal may have it. */
  readonly isHandedOver: boolean
  /** True when the key is held by no message: another one is taken after a look. */
  readonly isKeySpent: boolean
}

/**
 * Creates the outbox of a place, which lives as long as the page. It sends messages one after another, in the order in
 * which they were written. A send without a certain answer is repeated by itself, with the same key, where the portal is
 * known to send nothing then; else it is looked for, and then offered (`docs/decisions/sending.md`). Without a network it
 * waits, and goes by itself within ten minutes of its press, unless to a customer. Nothing is sent by the token of another
 * person. At the end of the page, unsent texts become the draft, and messages that the portal may have are kept for the
 * next page; a record of them is kept before that, for a page that ends without a sign.
 */
export function createOutbox(portal: Portal, first: OutboxPlace): Outbox {
  let place = first
  let state: { readonly messages: readonly Entry[]; readonly defect: OutboxState['defect'] } = {
    messages: [],
    defect: null,
  }
  let view: OutboxView = { refresh: async () => undefined, onOtherPerson: () => undefined }
  const listeners = new Set<() => void>()
  /** Ending of the last sending, which the next one waits for. */
  let lastSending: Promise<void> = Promise.resolve()
  let isOpen = false
  /** Ends the wait for the network. */
  let wake: () => void = () => undefined
  /** True from the end of the page on. */
  let hasEnded = false
  const record = createPageRecord()
  /** Keys of the messages that the end of the page stored. */
  let storedKeys: ReadonlySet<string> = new Set()
  /** Number of the last access token that is known to be this person's; the first one is the page's own. */
  let ownToken = portal.tokenNumber === 0 ? 0 : null

  function set(messages: readonly Entry[]) {
    state = { ...state, messages }
    if (!hasEnded) record.keep(place, unsentMessages())
    for (const notify of listeners) notify()
  }
  const unsentMessages = () => state.messages.filter((message) => message.state.kind !== 'sent')
  const find = (key: string) => state.messages.find((message) => message.key === key)
  function change(key: string, changes: Partial<Entry>) {
    set(state.messages.map((message) => (message.key === key ? { ...message, ...changes } : message)))
  }

  /** True when the token in use is not known to be that of the message's writer. */
  async function isOthersToken({ tokenNumber }: Entry): Promise<boolean> {
    if (portal.tokenNumber === ownToken) return false
    // Nobody knows who this is: the one who pressed, as long as the token stays.
    if (place.personId === null) return portal.tokenNumber !== tokenNumber
    for (;;) {
      const asked = portal.tokenNumber
      const me = await portal.call(readMe().me)
      if (portal.tokenNumber !== asked) continue
      if (me.id !== place.personId) return true
      ownToken = asked
      return false
    }
  }

  /** Hands a message over to the portal, once. Throws `PortalError`. */
  async function handOver(key: string): Promise<'sent' | 'other'> {
    for (let isSecond = false; ; isSecond = true) {
      const entry = find(key)
      if (entry === undefined) return 'sent'
      if (await isOthersToken(entry)) return 'other'
      const { tokenNumber } = portal
      const wasHandedOver = entry.isHandedOver
      change(key, { isHandedOver: true })
      try {
        const id = await portal.write(sendMessage(place.dialogId, entry.text, key, entry.replyTo), {
          tokenNumber,
        })
        change(key, { state: { kind: 'sent', id } })
        return 'sent'
      } catch (error) {
        const failure = failureOf(error)
        if (!wasHandedOver && failure !== null && !isUncertain(failure)) change(key, { isHandedOver: false })
        // The token was renewed, and nothing sent: by whom has to be asked again.
        if (isSecond || failure?.kind !== 'session-expired' || portal.tokenNumber === tokenNumber) throw error
      }
    }
  }

  async function deliver(pressed: string): Promise<void> {
    // The portal may have listed it while those before it were sent.
    const queued = find(pressed)
    if (queued === undefined || !isQueued(queued) || hasEnded) return
    if (queued.state.kind === 'waiting' && timeLeft(queued.pressed) <= 0) {
      change(pressed, { state: { kind: 'failed', failure: { kind: 'offline' } } })
      return
    }
    const key = await keyToSend(pressed)
    if (key === null) return
    const failure = await attempt(key)
    if (failure === null || hasEnded) return
    const entry = find(key)
    if (entry?.isHandedOver !== true) {
      // A refused send may hold its key for an hour.
      change(key, { isKeySpent: true, state: { kind: 'failed', failure } })
      // The right to write, or the chat itself, may be gone.
      if (isRefused(failure)) void view.refresh()
      return
    }
    if (failure.kind === 'offline' && !place.isToCustomer) await waitForNetwork(key)
    if (hasEnded) return
    change(key, { isKeySpent: isNotAdded(failure), state: { kind: 'checking' } })
    await look([key], failure)
  }

  /** The key to hand a message over with, after a look for one that may have arrived. Null: not to be sent. */
  async function keyToSend(key: string): Promise<string | null> {
    const entry = find(key)
    if (entry === undefined) return null
    if (entry.isHandedOver && (entry.isKeySpent || !knowsKeys(place.origin))) {
      change(key, { state: { kind: 'checking' } })
      await look([key])
      if (find(key)?.state.kind !== 'failed') return null
    }
    if (!entry.isKeySpent) {
      change(key, { state: { kind: 'sending' } })
      return key
    }
    const fresh = crypto.randomUUID()
    change(key, { key: fresh, isKeySpent: false, isHandedOver: false, state: { kind: 'sending' } })
    return fresh
  }

  /** Sends a message, and repeats that where a repeat is harmless. Returns the last failure; null: settled. */
  async function attempt(key: string): Promise<Failure | null> {
    const pauses = [...REPEATS_AFTER_MS]
    for (;;) {
      const failure = await failureOfHandOver(key)
      if (failure === null || find(key) === undefined || !mayRepeat(key, failure)) return failure
      if (failure.kind === 'offline') {
        if (!(await waitForNetwork(key))) return failure
        continue
      }
      const ms = pauses.shift()
      if (ms === undefined) return failure
      change(key, { state: { kind: 'checking' } })
      await new Promise((resolve) => setTimeout(resolve, ms))
      if (find(key) === undefined || hasEnded) return null
    }
  }

  /**
   * Waits for the network, with the messages behind this one. False: it did not come back within the message's time, or
   * the message was discarded.
   */
  async function waitForNetwork(key: string): Promise<boolean> {
    set(
      state.messages.map((message) =>
        message.key === key || (message.state.kind === 'sending' && !message.isHandedOver)
          ? { ...message, state: { kind: 'waiting' } }
          : message,
      ),
    )
    const left = () => (hasEnded ? 0 : timeLeft(find(key)?.pressed))
    return await networkIsBack(portal, left, (ms) => sooner(onlineOrAfter(ms)))
  }

  /** Resolves when `wait` does, or at `tryNow`. */
  function sooner(wait: Promise<void>): Promise<void> {
    const asked = new Promise<void>((resolve) => {
      wake = resolve
    })
    return Promise.race([wait, asked])
  }

  function mayRepeat(key: string, failure: Failure): boolean {
    if (place.isToCustomer) return false
    if (failure.kind === 'offline' && find(key)?.isHandedOver !== true) return true
    if (!knowsKeys(place.origin)) return false
    // The portal takes a key before it adds the message.
    return isUncertain(failure) || (isNotAdded(failure) && find(key)?.isHandedOver === true)
  }

  async function failureOfHandOver(key: string): Promise<Failure | null> {
    try {
      // Not handed over, so that it is certain that the portal does not have it.
      if (!navigator.onLine && find(key)?.isHandedOver === false && !(await isInReach(portal)))
        return { kind: 'offline' }
      if ((await handOver(key)) === 'sent') void view.refresh()
      else stop()
      return null
    } catch (error) {
      const failure = failureOf(error)
      if (failure === null) throw error
      return failure
    }
  }

  /** Keeps what the person wrote from the next person's token. */
  function stop() {
    set(
      state.messages.map((message) =>
        isUnderWay(message) ? { ...message, state: { kind: 'failed', failure: null } } : message,
      ),
    )
    view.onOtherPerson()
  }

  /** Looks for messages among the newest, and tells the state of each. Throws defects only. */
  async function look(keys: readonly string[], failure: Failure | null = null): Promise<void> {
    try {
      const found = await findSent(portal, place.dialogId, new Set(keys))
      if (found.size > 0) recordKeys(place.origin, true)
      for (const key of keys) {
        const id = found.get(key)
        change(key, { state: id === undefined ? { kind: 'failed', failure } : { kind: 'sent', id } })
      }
      // The timeline lists those that were found.
      if (found.size > 0) void view.refresh()
    } catch (error) {
      const failed = failureOf(error)
      if (failed === null) throw error
      for (const key of keys) change(key, { state: { kind: 'uncertain', failure: failure ?? failed } })
    }
  }

  function add(entry: Pick<Entry, 'key' | 'text' | 'replyTo' | 'at' | 'state' | 'isHandedOver'>) {
    set([
      ...state.messages,
      { ...entry, tokenNumber: portal.tokenNumber, pressed: pressNow(), isKeySpent: false },
    ])
  }
  function queue(key: string) {
    lastSending = lastSending.then(() => deliver(key)).catch(report)
  }
  function report(error: unknown) {
    state = { ...state, defect: { error } }
    set(state.messages)
  }

  /** Looks for messages that were handed over to the portal, after their requests are lost. */
  function check(keys: readonly string[]) {
    for (const key of keys) change(key, { state: { kind: 'checking' } })
    if (keys.length > 0) look(keys).catch(report)
  }
  /** Takes the messages that an earlier page kept. */
  function take() {
    const kept = takeMessages(place).filter(({ key }) => find(key) === undefined)
    for (const message of kept) add({ ...message, isHandedOver: true, state: { kind: 'checking' } })
    check(kept.map(({ key }) => key))
  }
  /** Takes the messages that a page has left which ended without a sign. */
  async function takeLeft() {
    if ((await takeLeftMessages(place)) && !hasEnded) take()
  }
  function keep() {
    if (hasEnded) return
    hasEnded = true
    // First, so that a full storage has room for what follows.
    record.keep(place, [])
    const unsent = unsentMessages()
    const handedOver = unsent.filter(({ isHandedOver }) => isHandedOver)
    const others = unsent.filter(({ isHandedOver }) => !isHandedOver)
    const texts = others.map(({ text }) => text)
    const stored = [
      ...(keepMessages(place, handedOver) ? handedOver : []),
      ...(keepUnsent(place, texts) ? others : []),
    ]
    keepReply(place, others)
    storedKeys = new Set(stored.map(({ key }) => key))
  }
  /**
   * A page that the browser brings back has lost its requests. What it stored has gone to the draft, or another page;
   * the rest is offered, and looked for before that where the portal may have it.
   */
  function comeBack({ persisted }: PageTransitionEvent) {
    if (!persisted || !hasEnded) return
    hasEnded = false
    lastSending = Promise.resolve()
    set(state.messages.filter(({ key, state: { kind } }) => kind === 'sent' || !storedKeys.has(key)))
    const lost = state.messages.filter(isUnderWay)
    for (const { key } of lost) change(key, { state: { kind: 'failed', failure: null } })
    check(lost.filter(({ isHandedOver }) => isHandedOver).map(({ key }) => key))
    take()
  }

  return {
    state: () => state,
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    send(text, replyTo = null) {
      const key = crypto.randomUUID()
      // Behind one that waits for the network, it waits as well.
      const kind = state.messages.some((message) => message.state.kind === 'waiting') ? 'waiting' : 'sending'
      add({ key, text, replyTo, at: Date.now(), isHandedOver: false, state: { kind } })
      queue(key)
      return key
    },
    retry(key, isWithoutReply = false) {
      const kind = find(key)?.state.kind
      if (kind !== 'failed' && kind !== 'uncertain') return
      const pressed = {
        state: { kind: 'sending' },
        tokenNumber: portal.tokenNumber,
        pressed: pressNow(),
      } as const
      change(key, isWithoutReply ? { ...pressed, replyTo: null } : pressed)
      queue(key)
    },
    tryNow: () => wake(),
    discard: (key) => set(state.messages.filter((message) => message.key !== key)),
    release() {
      const failed = state.messages.filter(({ state: { kind } }) => kind === 'failed' || kind === 'uncertain')
      if (failed.length > 0) set(state.messages.filter((message) => !failed.includes(message)))
      return failed.map(({ text }) => text)
    },
    read(messages) {
      for (const { key, state: sent } of state.messages) {
        const listed = sent.kind === 'sent' ? messages.find(({ id }) => id === sent.id) : undefined
        if (listed !== undefined) recordKeys(place.origin, listed.uuid === key)
      }
      const left = notYetLoaded(state.messages, messages) as readonly Entry[]
      if (left.length !== state.messages.length) set(left)
    },
    open(now, next) {
      const isSame = now.personId === place.personId
      place = now
      view = next
      if (!isOpen) {
        // The end of a page, and of a frame: a reload unmounts nothing.
        window.addEventListener('pagehide', keep)
        window.addEventListener('pageshow', comeBack)
      }
      if (!isOpen || !isSame) {
        record.keep(place, unsentMessages())
        take()
        takeLeft().catch(report)
      }
      isOpen = true
    },
  }
}

function isRefused(failure: Failure): boolean {
  return failure.kind === 'not-allowed' || (failure.kind === 'portal' && failure.code === 'ACCESS_ERROR')
}

function isUnderWay({ state: { kind } }: OutgoingMessage): boolean {
  return kind === 'sending' || kind === 'checking' || kind === 'waiting'
}

function isQueued({ state: { kind } }: OutgoingMessage): boolean {
  return kind === 'sending' || kind === 'waiting'
}

/** The outboxes of this page, by portal; one of an unknown person has `null` for the person's ID. */
const outboxes = new WeakMap<Portal, Map<string, Outbox>>()

/** The outbox of a place in this page. A person who has become known takes over that of the unknown one. */
export function outboxOf(portal: Portal, place: OutboxPlace): Outbox {
  const known = outboxes.get(portal) ?? new Map<string, Outbox>()
  outboxes.set(portal, known)
  const key = `${place.personId} ${place.dialogId}`
  const unnamedKey = `null ${place.dialogId}`
  const unnamed = known.get(unnamedKey)
  known.delete(unnamedKey)
  const own = known.get(key)
  const hasBoth = own !== undefined && unnamed !== undefined && unnamed.state().messages.length > 0
  const outbox = hasBoth ? joinOutboxes(own, unnamed) : (own ?? unnamed ?? createOutbox(portal, place))
  known.set(key, outbox)
  return outbox
}

/** One outbox of two, which go on sending by themselves; new messages follow those of `later`. */
function joinOutboxes(earlier: Outbox, later: Outbox): Outbox {
  let [first, second] = [earlier.state(), later.state()]
  let joined = joinStates(first, second)
  function each(act: (outbox: Outbox) => void) {
    act(earlier)
    act(later)
  }
  return {
    state() {
      if (first === earlier.state() && second === later.state()) return joined
      first = earlier.state()
      second = later.state()
      joined = joinStates(first, second)
      return joined
    },
    subscribe(onChange) {
      const ends = [earlier.subscribe(onChange), later.subscribe(onChange)]
      return () => {
        for (const end of ends) end()
      }
    },
    send: later.send,
    retry: (key, isWithoutReply) => each((outbox) => outbox.retry(key, isWithoutReply)),
    tryNow: () => each((outbox) => outbox.tryNow()),
    discard: (key) => each((outbox) => outbox.discard(key)),
    release: () => [...earlier.release(), ...later.release()],
    read: (messages) => each((outbox) => outbox.read(messages)),
    open: (place, view) => each((outbox) => outbox.open(place, view)),
  }
}

function joinStates(first: OutboxState, second: OutboxState): OutboxState {
  return { messages: [...first.messages, ...second.messages], defect: first.defect ?? second.defect }
}

/** The outbox of this place where this page has one; a dialog that is gone gets none. */
export function findOutbox(portal: Portal, { personId, dialogId }: DraftPlace): Outbox | undefined {
  return outboxes.get(portal)?.get(`${personId} ${dialogId}`)
}
