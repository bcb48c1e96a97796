import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import type { MessageWindow } from '../../../chat/messages/message-window.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { type ComposerActions, useComposerActions } from '../composer/composer-actions.tsx'
import { createMessageSlots, type MessageSlots, MessageSlotsProvider } from './message-slots.tsx'

/** Tools for the actions of a message: the portal, the chat, and ways to change what is shown. */
export interface MessageTools extends MessageActs {
  readonly portal: Portal
  /** `https://acme.bitrix24.com` */
  readonly origin: string
  readonly chat: Chat
  /** ID of the current user; null: unknown. */
  readonly myId: number | null
  /** Reply and edit; null where the user may not write. */
  readonly composer: ComposerActions | null
  readonly slots: MessageSlots
}

interface MessageActs {
  /** Changes the loaded messages, as by a like that the portal has not confirmed yet. */
  readonly change: (changed: (window: MessageWindow) => MessageWindow) => void
  /** Polls at once. Never rejects. */
  readonly refresh: () => Promise<void>
  /** Sends a text as the user; null where the user may not write. */
  readonly send: ((text: string) => void) | null
}

const Context = createContext<MessageTools | null>(null)

interface MessageToolsProviderProps extends MessageActs {
  chat: Chat
  myId: number | null
  children: ReactNode
}

/** The tools for the rows of a timeline: the same object until the chat changes, so that a poll draws no row again. */
export function MessageToolsProvider({ chat, myId, children, ...acts }: MessageToolsProviderProps) {
  const { portal, origin } = useAppContext()
  const composer = useComposerActions()
  const [slots] = useState(createMessageSlots)
  const latest = useRef<MessageActs>(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const canSend = acts.send !== null
  const tools = useMemo(
    (): MessageTools | null =>
      portal === null
        ? null
        : {
            ...{ portal, origin, chat, myId, composer, slots },
            change: (changed) => latest.current.change(changed),
            refresh: () => latest.current.refresh(),
            send: canSend ? (text) => latest.current.send?.(text) : null,
          },
    [portal, origin, chat, myId, composer, slots, canSend],
  )
  return (
    <Context value={tools}>
      <MessageSlotsProvider value={slots}>{children}</MessageSlotsProvider>
    </Context>
  )
}

/** The tools of the timeline around; null: none, as outside of a portal. */
export function useMessageTools(): MessageTools | null {
  return useContext(Context)
}
