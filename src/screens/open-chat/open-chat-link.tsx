import { useTranslations } from 'use-intl'
import { LinkButton, type Look } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import type { OpenChat } from './use-open-chat.ts'

/** A real link to the chat. */
export function OpenChatLink({ chat, look = 'primary' }: { chat: OpenChat; look?: Look }) {
  const t = useTranslations('chat')
  return (
    <LinkButton look={look} href={chat.href} onClick={chat.open}>
      {t('open')} <Icon name="open" flips />
    </LinkButton>
  )
}
