import { isUnderWay } from '../../../../chat/files/attachment.ts'
import { base64Of } from '../../../../chat/files/base64-of.ts'
import { findSentFile } from '../../../../chat/files/find-sent-file.ts'
import { sendFile } from '../../../../chat/files/send-file.ts'
import { type UploadWay, uploadWayOf } from '../../../../chat/files/upload-way.ts'
import { type Failure, failureOf, isUncertain } from '../../../../portal/failure.ts'
import type { Portal } from '../../../../portal/portal.ts'
import type { OutboxPlace, OutboxView } from '../outbox.ts'
import { networkIsBack, timeLeft } from '../wait-for-network.ts'
import type { AttachmentStore, Entry } from './attachment-store.ts'
import { isOthersToken } from './own-token.ts'

/** The objects that a delivery works on, as they are at each moment. */
export interface DeliveryContext {
  readonly portal: Portal
  readonly store: AttachmentStore
  readonly place: () => OutboxPlace
  readonly view: () => OutboxView
  /** ID of the newest message that the portal lists. */
  readonly newestId: () => number
}

/** Sends files, one at a time. */
export interface Delivery {
  /** Sends a queued file, and tells its state. Rejects with defects only. */
  readonly deliver: (key: string) => Promise<void>
  /** Ends its upload, if it is under way. */
  readonly cancel: (key: string) => void
}

/** Codes of refusals that each file after this one would meet as well. */
const OF_ALL: ReadonlySet<string> = new Set(['CHAT_NOT_FOUND', 'ERROR_METHOD_NOT_FOUND', 'ACCESS_ERROR'])

/** Creates the delivery of a queue (`createUploadQueue`). */
export function createDelivery({ portal, store, place, view, newestId }: DeliveryContext): Delivery {
  const { find, change } = store
  const endings = new Map<string, AbortController>()
  /** Messages that were found or answered for files of this queue. */
  const takenIds = new Set<number>()

  async function deliver(key: string): Promise<void> {
    const kind = find(key)?.state.kind
    if (kind !== 'queued' && kind !== 'waiting') return
    // Offered again by a press: it is looked for before that.
    if (find(key)?.isHandedOver === true) {
      await look(key, null)
      if (find(key)?.state.kind !== 'failed') return
    }
    const failure = await failureOfSending(key)
    if (failure === null || find(key) === undefined) return
    if (isUncertain(failure) && find(key)?.isHandedOver === true) {
      if (isOfNetwork(failure)) await waitForNetwork(key)
      await look(key, failure)
      return
    }
    change(key, { state: { kind: 'failed', failure } })
    if (isOfAll(failure)) failQueued(failure)
  }

  /** Sends a file; again where the network was lost before its hand-over. Null: settled. */
  async function failureOfSending(key: string): Promise<Failure | null> {
    if (!navigator.onLine && !(await waitForNetwork(key))) return { kind: 'offline' }
    const failure = await handOver(key)
    if (failure === null || !isOfNetwork(failure) || find(key)?.isHandedOver !== false) return failure
    return (await waitForNetwork(key)) ? await handOver(key) : failure
  }

  /** Hands a file over to the portal, once. Null: it is sent, given up or removed. */
  async function handOver(key: string): Promise<Failure | null> {
    const ending = new AbortController()
    endings.set(key, ending)
    try {
      for (let isSecond = false; ; isSecond = true) {
        const entry = find(key)
        if (entry === undefined) return null
        if (await isOthersToken(portal, place().personId, entry.tokenNumber)) return stop()
        const way = await uploadWayOf(portal)
        if (way.kind === 'missing') return missing(way)
        const { tokenNumber } = portal
        try {
          const messageId = await send(entry, way.kind, ending.signal)
          if (messageId !== null) await arrive(key, messageId)
          return null
        } catch (error) {
          const failure = failureOf(error)
          if (ending.signal.aborted) return null
          if (failure !== null && !isUncertain(failure)) change(key, { isHandedOver: entry.isHandedOver })
          // The token was renewed, and nothing sent: by whom has to be asked again.
          if (isSecond || failure?.kind !== 'session-expired' || portal.tokenNumber === tokenNumber)
            throw error
          change(key, { tokenNumber })
        }
      }
    } catch (error) {
      const failure = failureOf(error)
      if (failure === null) throw error
      return failure
    } finally {
      endings.delete(key)
    }
  }

  /** Reads and sends a file; returns its message's ID, or null when it was removed or cannot be read. */
  async function send(entry: Entry, way: 'new' | 'older', signal: AbortSignal): Promise<number | null> {
    const { key, name, text, progress } = entry
    change(key, { state: { kind: 'sending', share: 0 } })
    const content = await contentOf(entry.file)
    if (find(key) === undefined) return null
    if (content === null) {
      change(key, { state: { kind: 'unreadable' } })
      return null
    }
    change(key, { isHandedOver: true, afterId: entry.isHandedOver ? entry.afterId : newestId() })
    const onProgress = (share: number) => {
      if (find(key)?.state.kind === 'sending') change(key, { state: { kind: 'sending', share } })
    }
    const file = { dialogId: place().dialogId, name, content, text, key }
    return await sendFile(portal, way, file, progress, {
      tokenNumber: portal.tokenNumber,
      signal,
      onProgress,
    })
  }

  /** Keeps a sent file in sight until the chat lists it. */
  async function arrive(key: string, messageId: number): Promise<void> {
    takenIds.add(messageId)
    change(key, { state: { kind: 'sent' }, text: '' })
    await view().refresh()
    store.drop(key)
  }

  /** Looks for a file among the newest messages, and tells its state. Throws defects only. */
  async function look(key: string, failure: Failure | null): Promise<void> {
    const entry = find(key)
    if (entry === undefined) return
    change(key, { state: { kind: 'checking' } })
    const { name, file, afterId } = entry
    try {
      const { personId, dialogId } = place()
      const sought = { personId, name, size: file.size, key, afterId, takenIds }
      const messageId = await findSentFile(portal, dialogId, sought)
      if (messageId !== null) await arrive(key, messageId)
      else change(key, { state: { kind: 'failed', failure: failure && lost(failure) } })
    } catch (error) {
      const failed = failureOf(error)
      if (failed === null) throw error
      change(key, { state: { kind: 'uncertain', failure: failure ?? failed } })
    }
  }

  /**
   * Waits for the network, with the files behind this one. False: not within the file's time, or it was removed. To a
   * customer nothing goes by itself.
   */
  async function waitForNetwork(key: string): Promise<boolean> {
    const { isToCustomer } = place()
    store.set(
      store.entries().map((entry) => {
        const waits = entry.key === key || (entry.state.kind === 'queued' && !isToCustomer)
        return waits ? { ...entry, state: { kind: 'waiting' } } : entry
      }),
    )
    return await networkIsBack(portal, () => {
      const entry = find(key)
      return entry === undefined || (isToCustomer && !entry.isHandedOver) ? 0 : timeLeft(entry.pressed)
    })
  }

  function failQueued(failure: Failure) {
    store.set(
      store
        .entries()
        .map((entry) =>
          entry.state.kind === 'queued' ? { ...entry, state: { kind: 'failed', failure } } : entry,
        ),
    )
  }
  /** Keeps the files from the next person's token. */
  function stop(): null {
    store.set(
      store
        .entries()
        .map((entry) => (isUnderWay(entry) ? { ...entry, state: { kind: 'failed', failure: null } } : entry)),
    )
    view().onOtherPerson()
    return null
  }

  return { deliver, cancel: (key) => endings.get(key)?.abort() }
}

/** The failure of a portal that takes no files from the app. */
function missing({ what }: Extract<UploadWay, { kind: 'missing' }>): Failure {
  if (what === 'permission') return { kind: 'missing-scope', scope: 'disk' }
  return { kind: 'portal', code: 'ERROR_METHOD_NOT_FOUND', description: '', status: 404 }
}

function isOfNetwork({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'unreachable'
}

/** A failure of the network after which the portal was asked: there is a network again. */
function lost(failure: Failure): Failure {
  return failure.kind === 'offline' ? { kind: 'unreachable' } : failure
}

function isOfAll(failure: Failure): boolean {
  const { kind } = failure
  if (kind === 'not-allowed' || kind === 'missing-scope' || kind === 'portal-closed') return true
  return failure.kind === 'portal' && OF_ALL.has(failure.code)
}

/** The file in base64; null: the device cannot read it. */
async function contentOf(file: File): Promise<Blob | null> {
  try {
    return await base64Of(file)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
