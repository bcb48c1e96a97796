import { useTranslations } from 'use-intl'
import { LinkButton, type Look } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { OpenChat } from './use-open-chat.ts'

interface OpenChatLinkProps {
  chat: OpenChat
  look?: Look
  /** “Open chat” unless told. */
  label?: string
}

/** A real link to the chat. */
export function OpenChatLink({ chat, look = 'primary', label }: OpenChatLinkProps) {
  const t = useTranslations('chat')
  return (
    <LinkButton look={look} href={chat.href} onClick={chat.open}>
      {label ?? t('open')} <Icon name="open" flips />
    </LinkButton>
  )
}
