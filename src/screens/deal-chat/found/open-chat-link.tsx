import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useSurroundings } from '../../surroundings.tsx'

/**
 * A real link to the chat in the portal's web messenger. A plain click opens the messenger in place instead, and
 * stays here; a middle click, a modified one or "copy link" works as with any link.
 */
export function OpenChatLink({ dialogId }: { dialogId: string }) {
  const t = useTranslations('chat')
  const { portal, origin } = useSurroundings()

  function open(event: MouseEvent) {
    const isModified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey
    if (portal === null || isModified || event.button !== 0) return
    event.preventDefault()
    portal.openMessenger(dialogId)
  }

  return (
    <LinkButton look="primary" href={`${origin}/online/?IM_DIALOG=${dialogId}`} onClick={open}>
      {t('open')} <Icon name="open" flips />
    </LinkButton>
  )
}
