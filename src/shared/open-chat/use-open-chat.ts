import { type MouseEvent, useState } from 'react'
import { useAppContext } from '../app-context/app-context.tsx'
import { isPlainClick } from '../links/is-plain-click.ts'
import { keepsFocus } from './keeps-focus.ts'

/** The portal never says whether its messenger opened; after this long it would have. Milliseconds. */
const MOMENT_MS = 1_500

/** A way into a chat, for a link. */
export interface OpenChat {
  /** The chat in the portal's web messenger, `https://acme.bitrix24.com/online/?IM_DIALOG=chat1437`. */
  readonly href: string
  readonly open: (event: MouseEvent) => void
  /** The messenger was asked for, and nothing seems to have happened. */
  readonly isStuck: boolean
}

/**
 * A plain click opens the portal's messenger in place. A middle click, a modified one or "copy link" works as with
 * any link.
 */
export function useOpenChat(dialogId: string): OpenChat {
  const { portal, origin } = useAppContext()
  const [isStuck, setIsStuck] = useState(false)

  function open(event: MouseEvent) {
    if (portal === null || !isPlainClick(event)) return
    event.preventDefault()
    portal.openMessenger(dialogId)
    void keepsFocus(MOMENT_MS).then(setIsStuck)
  }

  return { href: `${origin}/online/?IM_DIALOG=${dialogId}`, open, isStuck }
}
