import * as v from 'valibot'
import { type DraftPlace, keepUnsent, storageKey } from './draft-storage.ts'
import { keepReply } from './target-storage.ts'
import { type KeptMessage, keepMessages, keptFields } from './unsent-storage.ts'

/**
 * Unsent messages of a page while it lives, in `sessionStorage`: a crash, or a browser that ends a tab, fires no `pagehide`.
 * A record has the ID of its page, which holds a lock of that name; a record without its lock is what a page has left.
 * No record is kept in a browser without locks: its page could not be told from one that lives.
 */

/** A message that the portal has not confirmed. */
interface UnsentMessage extends KeptMessage {
  /** True when the portal may have it. */
  readonly isHandedOver: boolean
}

const unsentMessages = v.array(v.object({ ...keptFields, isHandedOver: v.boolean() }))

/** The record of one page. */
export interface PageRecord {
  /** Replaces what is kept of the page's messages in this place; none: removes it, with the page's lock. */
  readonly keep: (place: DraftPlace, messages: readonly UnsentMessage[]) => void
}

/** Creates the record of a page, which is empty. Of an unknown person nothing is kept. */
export function createPageRecord(): PageRecord {
  const pageId = crypto.randomUUID()
  /** Ends the page's lock; null: it holds none. */
  let release: (() => void) | null = null
  return {
    keep(place, messages) {
      const locks = webLocks()
      if (locks === null || place.personId === null) return
      if (release === null && messages.length === 0) return
      const key = recordKey(place, pageId)
      try {
        if (messages.length === 0) sessionStorage.removeItem(key)
        else sessionStorage.setItem(key, JSON.stringify(messages.map(fieldsOf)))
      } catch {
        // Denied or full: the messages are kept at the end of the page at best.
      }
      if (messages.length > 0) release ??= hold(locks, lockName(pageId))
      else {
        release?.()
        release = null
      }
    },
  }
}

/**
 * Takes over what pages have left in this place: messages that the portal may have are kept for the outbox, the others are
 * put before the draft. Returns true when there was something, also to each of several callers at the same time. Never rejects.
 */
export async function takeLeftMessages(place: DraftPlace): Promise<boolean> {
  const pageIds = recordedPages(place)
  if (pageIds.length === 0) return false
  const living = await livingPages()
  const left = living === null ? [] : pageIds.filter((pageId) => !living.has(lockName(pageId)))
  for (const pageId of left) moveRecord(place, recordKey(place, pageId))
  return left.length > 0
}

function moveRecord(place: DraftPlace, key: string): void {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), unsentMessages), sessionStorage.getItem(key))
    const messages = parsed.success ? parsed.output : []
    const isKept = keepMessages(
      place,
      messages.filter(({ isHandedOver }) => isHandedOver),
    )
    const others = messages.filter(({ isHandedOver }) => !isHandedOver)
    const texts = others.map(({ text }) => text)
    if (isKept && keepUnsent(place, texts)) sessionStorage.removeItem(key)
    keepReply(place, others)
  } catch {
    // Denied: none could be kept.
  }
}

function recordedPages(place: DraftPlace): string[] {
  if (place.personId === null) return []
  const prefix = recordKey(place, '')
  try {
    return Object.keys({ ...sessionStorage })
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
  } catch {
    // Denied: nothing is stored.
    return []
  }
}

/** Names of the locks that pages hold, or wait for; null: the browser does not tell. */
async function livingPages(): Promise<ReadonlySet<string> | null> {
  const locks = webLocks()
  if (locks === null) return null
  try {
    const { held = [], pending = [] } = await locks.query()
    return new Set([...held, ...pending].map(({ name = '' }) => name))
  } catch {
    // Denied, as storage is.
    return null
  }
}

/** Holds a lock for as long as the page lives; returns what ends it. */
function hold(locks: LockManager, name: string): () => void {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  // Denied: then a later page takes over what this one has queued.
  locks.request(name, () => released).catch(() => undefined)
  return release
}

/** Null in a page without a secure context, and in older browsers. */
function webLocks(): LockManager | null {
  return (navigator as { locks?: LockManager | null }).locks ?? null
}

function fieldsOf({ key, text, replyTo, at, isHandedOver }: UnsentMessage): UnsentMessage {
  return { key, text, replyTo, at, isHandedOver }
}

function recordKey(place: DraftPlace, pageId: string): string {
  return `${storageKey('unsent', place)} ${pageId}`
}

function lockName(pageId: string): string {
  return `deal-chat.page ${pageId}`
}
