import { type MouseEvent, useState } from 'react'
import { useAppContext } from '../app-context/app-context.tsx'
import { isPlainClick } from '../links/is-plain-click.ts'
import { keepsFocus } from './keeps-focus.ts'

/** Time in which the messenger opens, in milliseconds; the portal does not report it. */
const MOMENT_MS = 1_500

/** The props of a link into a chat. */
export interface OpenChat {
  /** The chat in the portal's web messenger, `https://acme.bitrix24.com/online/?IM_DIALOG=chat1437`. */
  readonly href: string
  readonly open: (event: MouseEvent) => void
  /** True when the messenger seems not to have opened. */
  readonly isStuck: boolean
}

/**
 * A link into a chat. A plain click opens the portal's messenger in place; other clicks and "copy link" work as with any
 * link.
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
