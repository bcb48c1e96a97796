import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type LoadedMessage,
  notYetLoaded,
  type OutgoingMessage,
} from '../../../chat/timeline/outgoing-message.ts'
import { sendMessage } from '../../../chat/writes/writes.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { keepUnsent } from './draft-storage.ts'

/** The messages that were written here and aren't read back yet. */
export interface Outbox {
  readonly messages: readonly OutgoingMessage[]
  readonly send: (text: string) => void
  /** Sends a failed one once more; only the person does that. */
  readonly retry: (key: string) => void
  /** Takes a failed one away. */
  readonly discard: (key: string) => void
}

/**
 * Sends messages one after another, in the order in which they were written, each once. `read`: those that the portal
 * lists. `refresh` asks it anew after each sending, and settles then: an answer may get lost where the message didn't, so
 * none has failed before that look. A failed one stays until the person sends it again or discards it; where the chat
 * goes first, its text becomes the draft again.
 */
export function useOutbox(
  dialogId: string,
  read: readonly LoadedMessage[],
  refresh: () => Promise<void>,
): Outbox {
  const { portal, origin } = useAppContext()
  const [messages, setMessages] = useState<readonly OutgoingMessage[]>([])
  const [defect, setDefect] = useState<unknown>(undefined)
  /** What they are by now: a second press comes before anything is drawn, an answer after the chat has gone. */
  const known = useRef(messages)
  const last = useRef<Promise<void>>(Promise.resolve())
  const isHere = useRef(true)

  useEffect(() => {
    const left = notYetLoaded(known.current, read)
    if (left.length === known.current.length) return
    known.current = left
    setMessages(left)
  }, [read])
  useEffect(() => {
    const keep = () => keepUnsent(origin, dialogId, known.current.filter(isUnsent).map(textOf))
    isHere.current = true
    // A frame that is loaded anew unmounts nothing.
    window.addEventListener('pagehide', keep)
    return () => {
      isHere.current = false
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [origin, dialogId])
  const left = useMemo(() => notYetLoaded(messages, read), [messages, read])
  if (defect !== undefined) throw defect

  function set(next: readonly OutgoingMessage[]) {
    known.current = next
    setMessages(next)
  }
  function change(key: string, state: OutgoingMessage['state']) {
    set(known.current.map((message) => (message.key === key ? { ...message, state } : message)))
  }
  async function deliver(key: string, text: string): Promise<void> {
    // It may have been read back while those before it were sent.
    if (portal === null || !known.current.some((message) => message.key === key)) return
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
    if (!isHere.current) keepUnsent(origin, dialogId, [text])
    change(key, { kind: 'unsure', failure })
    // A look that failed, too, leaves it to the person.
    await Promise.allSettled([refresh()])
    change(key, { kind: 'failed', failure })
  }
  function queue(key: string, text: string) {
    last.current = last.current.then(() => deliver(key, text))
  }

  return {
    messages: left,
    send: (text) => {
      const key = crypto.randomUUID()
      set([...known.current, { key, text, at: Date.now(), state: { kind: 'sending' } }])
      queue(key, text)
    },
    retry: (key) => {
      const message = known.current.find((one) => one.key === key)
      if (message?.state.kind !== 'failed') return
      change(key, { kind: 'sending' })
      queue(key, message.text)
    },
    discard: (key) => set(known.current.filter((message) => message.key !== key)),
  }
}

/** The portal hasn't got it, as far as one knows. */
function isUnsent({ state }: OutgoingMessage): boolean {
  return state.kind === 'unsure' || state.kind === 'failed'
}

function textOf({ text }: OutgoingMessage): string {
  return text
}
