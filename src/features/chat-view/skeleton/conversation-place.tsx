import { useState } from 'react'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useIsHydrated } from '../../../ui/use-is-hydrated.ts'
import { ConversationBones } from './conversation-bones.tsx'

/**
 * The place of the conversation pane until its code is there: its skeleton; or, where React takes over a drawn page, what
 * stands there, which the host may have filled with the last messages. React leaves that alone.
 */
export function ConversationPlace() {
  const isHydrated = useIsHydrated()
  const { conversation = '' } = useAppContext()
  const [isDrawn] = useState(!isHydrated)
  if (!isDrawn) return <ConversationBones />
  return (
    <div
      className="conversation"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, rendered by React; a browser sets none here
      dangerouslySetInnerHTML={{ __html: conversation }}
    />
  )
}
