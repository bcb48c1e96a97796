import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type LoadedMessage,
  notYetLoaded,
  type OutgoingMessage,
} from '../../../chat/timeline/outgoing-message.ts'
import { sendMessage } from '../../../chat/writes/writes.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type DraftPlace, keepUnsent } from './draft-storage.ts'

/** Messages written in this chat view that the portal does not list yet. */
export interface Outbox {
  readonly messages: readonly OutgoingMessage[]
  readonly send: (text: string) => void
  /** Sends a failed message once more; called on the user's press only. */
  readonly retry: (key: string) => void
  /** Removes a failed message. */
  readonly discard: (key: string) => void
}

/**
 * Sends messages one after another, in the order in which they were written, each once. `read`: the messages that the
 * portal lists. `refresh` polls after each sending: an answer may get lost where the message arrived, so no message has
 * failed before that poll. A failed message stays until the user sends or discards it; when the chat closes first, its
 * text becomes the draft of `personId` again; null: the portal does not tell the person.
 */
export function useOutbox(
  dialogId: string,
  personId: number | null,
  read: readonly LoadedMessage[],
  refresh: () => Promise<void>,
): Outbox {
  const { portal, origin } = useAppContext()
  const [messages, setMessages] = useState<readonly OutgoingMessage[]>([])
  const [defect, setDefect] = useState<unknown>(undefined)
  /** Latest messages: a second press comes before the next render, an answer after the chat has closed. */
  const latest = useRef(messages)
  /** Ending of the last sending, which the next one waits for. */
  const lastSending = useRef<Promise<void>>(Promise.resolve())
  const isMounted = useRef(true)
  /** Latest place: the person may become known while messages wait. */
  const place = useRef<DraftPlace>({ origin, personId, dialogId })

  useEffect(() => {
    place.current = { origin, personId, dialogId }
  }, [origin, personId, dialogId])
  useEffect(() => {
    const left = notYetLoaded(latest.current, read)
    if (left.length === latest.current.length) return
    latest.current = left
    setMessages(left)
  }, [read])
  useEffect(() => {
    const keep = () => keepUnsent(place.current, latest.current.filter(isUnsent).map(textOf))
    isMounted.current = true
    // A reload of the frame unmounts nothing.
    window.addEventListener('pagehide', keep)
    return () => {
      isMounted.current = false
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])
  const left = useMemo(() => notYetLoaded(messages, read), [messages, read])
  if (defect !== undefined) throw defect

  function set(next: readonly OutgoingMessage[]) {
    latest.current = next
    setMessages(next)
  }
  function change(key: string, state: OutgoingMessage['state']) {
    set(latest.current.map((message) => (message.key === key ? { ...message, state } : message)))
  }
  async function deliver(key: string, text: string): Promise<void> {
    // The portal may have listed it while those before it were sent.
    if (portal === null || !latest.current.some((message) => message.key === key)) return
    try {
      const id = await portal.write(sendMessage(dialogId, text, key))
      change(key, { kind: 'sent', id })
      void refresh()
    } catch (error) {
      const failure = failureOf(error)
      if (failure === null) setDefect(error)
      else void fail(key, text, failure)
    }
  }
  async function fail(key: string, text: string, failure: Failure): Promise<void> {
    if (!isMounted.current) keepUnsent(place.current, [text])
    change(key, { kind: 'unsure', failure })
    // A poll that fails as well leaves the message as failed.
    await Promise.allSettled([refresh()])
    change(key, { kind: 'failed', failure })
  }
  function queue(key: string, text: string) {
    lastSending.current = lastSending.current.then(() => deliver(key, text))
  }

  return {
    messages: left,
    send: (text) => {
      const key = crypto.randomUUID()
      set([...latest.current, { key, text, at: Date.now(), state: { kind: 'sending' } }])
      queue(key, text)
    },
    retry: (key) => {
      const message = latest.current.find((one) => one.key === key)
      if (message?.state.kind !== 'failed') return
      change(key, { kind: 'sending' })
      queue(key, message.text)
    },
    discard: (key) => set(latest.current.filter((message) => message.key !== key)),
  }
}

/** True when the portal is not known to have the message. */
function isUnsent({ state }: OutgoingMessage): boolean {
  return state.kind === 'unsure' || state.kind === 'failed'
}

function textOf({ text }: OutgoingMessage): string {
  return text
}
