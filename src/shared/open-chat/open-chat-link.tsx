import { useTranslations } from 'use-intl'
import { LinkButton, type Look } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { OpenChat } from './use-open-chat.ts'

interface OpenChatLinkProps {
  chat: OpenChat
  look?: Look
  /** “Open chat” by default. */
  label?: string
}

/** The link that opens the chat in the messenger. */
export function OpenChatLink({ chat, look = 'primary', label }: OpenChatLinkProps) {
  const t = useTranslations('chat')
  return (
    <LinkButton look={look} href={chat.href} onClick={chat.open}>
      {label ?? t('open')} <Icon name="open" flips />
    </LinkButton>
  )
}
