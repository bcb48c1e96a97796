import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Message } from '../../../chat/messages/message.ts'

/** A row's request to the composer: a message to reply to, an own one to edit, or an unsent text to go on with. */
export type ComposerTarget =
  | { readonly kind: 'reply' | 'edit'; readonly message: Message }
  | { readonly kind: 'text'; readonly text: string; readonly replyTo: number | null }

/**
 * Actions of a message's menu that the composer of its conversation pane carries out. The same functions for the life of
 * the pane, so that a row which holds them is not drawn again. All move the focus to the reply box, and write nothing.
 */
export interface ComposerActions {
  /** Quotes the message above the box: the next text that is sent replies to it. An edit under way is left. */
  readonly startReply: (message: Message) => void
  /** Puts the text of an own message into the box, to be saved there; the draft stands meanwhile. */
  readonly startEdit: (message: Message) => void
  /** Puts a text that was not sent in front of the draft, with the ID of the message that it replied to. */
  readonly takeBack: (text: string, replyTo: number | null) => void
}

/** A `ComposerTarget` that the composer has not taken yet; a new object for each press. */
export interface ComposerTargets extends ComposerActions {
  readonly subscribe: (take: (target: ComposerTarget) => void) => () => void
}

const Context = createContext<ComposerTargets | null>(null)

interface ComposerActionsProviderProps {
  /** False where the user may not write: `useComposerActions` is null then. */
  isWritable: boolean
  children: ReactNode
}

/** Connects the rows of a timeline with the composer below it; nothing is drawn again at a press but the composer. */
export function ComposerActionsProvider({ isWritable, children }: ComposerActionsProviderProps) {
  const [targets] = useState(createTargets)
  const value = useMemo(() => (isWritable ? targets : null), [isWritable, targets])
  return <Context value={value}>{children}</Context>
}

/** The actions for the rows; null: the user may not write here, or no composer is there. */
export function useComposerActions(): ComposerActions | null {
  return useContext(Context)
}

/** The composer's side of `useComposerActions`; null outside a pane that may be written in. */
export function useComposerTargets(): ComposerTargets | null {
  return useContext(Context)
}

function createTargets(): ComposerTargets {
  let take: ((target: ComposerTarget) => void) | null = null
  return {
    startReply: (message) => take?.({ kind: 'reply', message }),
    startEdit: (message) => take?.({ kind: 'edit', message }),
    takeBack: (text, replyTo) => take?.({ kind: 'text', text, replyTo }),
    subscribe(next) {
      take = next
      return () => {
        if (take === next) take = null
      }
    },
  }
}
