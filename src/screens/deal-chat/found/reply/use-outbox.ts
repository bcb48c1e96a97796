import { useRef, useState } from 'react'
import { sendMessage } from '../../../../chat/actions/writes.ts'
import type { OutgoingMessage } from '../../../../chat/messages/outgoing-message.ts'
import { failureOf } from '../../../../portal/failure.ts'
import { useSurroundings } from '../../../surroundings.tsx'

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
 * Sends messages one after another, in the order in which they were written, each once. `onSent`: the portal has one
 * more, which is worth a look. A failed one stays until the person sends it again or discards it.
 */
export function useOutbox(dialogId: string, onSent: () => void): Outbox {
  const { portal } = useSurroundings()
  const [messages, setMessages] = useState<readonly OutgoingMessage[]>([])
  const [defect, setDefect] = useState<unknown>(undefined)
  const last = useRef<Promise<void>>(Promise.resolve())
  const busy = useRef(new Set<string>())
  if (defect !== undefined) throw defect

  function change(key: string, state: OutgoingMessage['state']) {
    setMessages((all) => all.map((message) => (message.key === key ? { ...message, state } : message)))
  }
  async function deliver(key: string, text: string): Promise<void> {
    if (portal === null) return
    try {
      const id = await portal.write(sendMessage(dialogId, text, key))
      change(key, { kind: 'sent', id })
      onSent()
    } catch (error) {
      const failure = failureOf(error)
      if (failure === null) setDefect(error)
      else change(key, { kind: 'failed', failure })
    } finally {
      busy.current.delete(key)
    }
  }
  function queue(key: string, text: string) {
    // A second press comes before anything is drawn.
    if (busy.current.has(key)) return
    busy.current.add(key)
    last.current = last.current.then(() => deliver(key, text))
  }

  return {
    messages,
    send: (text) => {
      const key = crypto.randomUUID()
      setMessages((all) => [...all, { key, text, at: Date.now(), state: { kind: 'sending' } }])
      queue(key, text)
    },
    retry: (key) => {
      const message = messages.find((one) => one.key === key)
      if (message === undefined || message.state.kind !== 'failed') return
      change(key, { kind: 'sending' })
      queue(key, message.text)
    },
    discard: (key) => setMessages((all) => all.filter((message) => message.key !== key)),
  }
}
