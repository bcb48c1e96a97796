import { isStopped } from '../../../../chat/files/attachment.ts'
import type { Portal } from '../../../../portal/portal.ts'
import { keepUnsent } from '../draft-storage.ts'
import type { OutboxPlace, OutboxView } from '../outbox.ts'
import { pressNow } from '../wait-for-network.ts'
import { createAttachmentStore, type Entry, type QueueState } from './attachment-store.ts'
import { createDelivery } from './deliver-file.ts'

/** Callbacks of the queue into the chat view; those of the latest view. */
export interface QueueView extends OutboxView {
  /** Takes the text of a file that is not sent back into the reply box. */
  readonly onTextBack: (text: string) => void
}

/** A file with the name with which it is to be sent. */
export interface ChosenFile {
  readonly file: File
  readonly name: string
}

/** The files of one person in one dialog: chosen ones, those on their way, and those that failed. */
export interface UploadQueue {
  readonly state: () => QueueState
  readonly subscribe: (onChange: () => void) => () => void
  readonly choose: (files: readonly ChosenFile[]) => void
  /**
   * Sends the chosen files in their order, a message each, the text with the first; on the user's press only. `isReplySent`:
   * of the message that goes before them, which they wait for; false: they are offered again.
   */
  readonly send: (text: string, isReplySent?: Promise<boolean>) => void
  /** Sends a failed one once more, after a look where the portal may have it; on the user's press only. */
  readonly retry: (key: string) => void
  /** Removes one, and ends its upload. Its text goes with the next file, else back to the box. */
  readonly remove: (key: string) => void
  /** Tells the newest message that the portal lists. */
  readonly read: (newestId: number) => void
  readonly open: (place: OutboxPlace, view: QueueView) => void
}

/**
 * Creates the queue of a place, which lives as long as the page, and longer than the chat view. Files go one after another;
 * nothing of them is created before Send. No key guards an upload: after a failure without a certain answer it is looked for
 * among the newest messages, then offered, never repeated by itself. What was not handed over waits for the network, and
 * goes by itself within ten minutes of its press, unless to a customer. Nothing is sent by the token of another person.
 */
function createUploadQueue(portal: Portal, first: OutboxPlace): UploadQueue {
  let place = first
  let view: QueueView = {
    refresh: async () => undefined,
    onOtherPerson: () => undefined,
    onTextBack: () => undefined,
  }
  let newestId = 0
  let lastSending: Promise<void> = Promise.resolve()
  let isOpen = false
  const store = createAttachmentStore()
  const delivery = createDelivery({
    portal,
    store,
    place: () => place,
    view: () => view,
    newestId: () => newestId,
  })

  function queue(key: string, isReplySent?: Promise<boolean>) {
    lastSending = lastSending
      .then(async () => {
        if ((await isReplySent) !== false) await delivery.deliver(key)
        else if (store.find(key) !== undefined) store.change(key, { state: { kind: 'reply-failed' } })
      })
      .catch(store.report)
  }

  /** Gives the text of a removed file to the next one; back to the box where it may have been sent. */
  function passText(removed: Entry) {
    const { text } = removed
    if (text === '') return
    const next = mayBeSent(removed)
      ? undefined
      : store.entries().find((entry) => entry.state.kind === 'queued')
    if (next === undefined) view.onTextBack(text)
    else store.change(next.key, { text: next.text === '' ? text : `${text}\n${next.text}` })
  }

  /** The page ends: the texts become the draft. Files cannot be kept. */
  function keep() {
    const texts = store.entries().map(({ text }) => text)
    keepUnsent(
      place,
      texts.filter((text) => text !== ''),
    )
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    choose: (files) => store.set([...store.entries(), ...files.map(chosenEntry)]),
    send(text, isReplySent) {
      const chosen = store.entries().filter(({ state: { kind } }) => kind === 'chosen')
      const isWaiting = store.entries().some(({ state: { kind } }) => kind === 'waiting')
      // Behind one that waits for the network, it waits as well.
      const state = { kind: isWaiting ? 'waiting' : 'queued' } as const
      const sent = { state, pressed: pressNow(), tokenNumber: portal.tokenNumber }
      store.set(
        store
          .entries()
          .map((entry) =>
            chosen.includes(entry) ? { ...entry, ...sent, text: entry === chosen[0] ? text : '' } : entry,
          ),
      )
      for (const { key } of chosen) queue(key, isReplySent)
    },
    retry(key) {
      const entry = store.find(key)
      if (entry === undefined || !isStopped(entry)) return
      store.change(key, {
        state: { kind: 'queued' },
        pressed: pressNow(),
        tokenNumber: portal.tokenNumber,
      })
      queue(key)
    },
    remove(key) {
      const entry = store.find(key)
      if (entry === undefined || entry.state.kind === 'sent') return
      delivery.cancel(key)
      store.drop(key)
      passText(entry)
      // It may have arrived.
      if (mayBeSent(entry)) void view.refresh()
    },
    read(id) {
      newestId = Math.max(newestId, id)
    },
    open(now, next) {
      place = now
      view = next
      // The end of a page, and of a frame: a reload unmounts nothing.
      if (!isOpen) addEventListener('pagehide', keep)
      isOpen = true
    },
  }
}

/** True for a file that the portal may have: it acts on a whole request only. */
function mayBeSent({ state, isHandedOver }: Entry): boolean {
  if (state.kind === 'sending') return state.share === 1
  return isHandedOver && state.kind !== 'failed'
}

function chosenEntry({ file, name }: ChosenFile): Entry {
  return {
    key: crypto.randomUUID(),
    file,
    name,
    text: '',
    state: { kind: 'chosen' },
    pressed: pressNow(),
    tokenNumber: 0,
    isHandedOver: false,
    afterId: 0,
    progress: { storedId: null },
  }
}

/** The queues of this page, by portal. */
const queues = new WeakMap<Portal, Map<string, UploadQueue>>()

/** The queue of a place in this page. A person who has become known takes over that of the unknown one. */
export function uploadQueueOf(portal: Portal, place: OutboxPlace): UploadQueue {
  const known = queues.get(portal) ?? new Map<string, UploadQueue>()
  queues.set(portal, known)
  const key = `${place.personId} ${place.dialogId}`
  const unnamed = `null ${place.dialogId}`
  const queue = known.get(key) ?? known.get(unnamed) ?? createUploadQueue(portal, place)
  known.delete(unnamed)
  known.set(key, queue)
  return queue
}
