import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '../copy-button/copy-button.tsx'
import styles from './chat-address.module.css'
import type { OpenChat } from './use-open-chat.ts'

/** The chat's address, shown after its link seems to have done nothing. */
export function ChatAddress({ chat }: { chat: OpenChat }) {
  const t = useTranslations()
  const address = useRef<HTMLElement>(null)
  return (
    <div role="status">
      {chat.isStuck && (
        <p className={styles['line']}>
          <span>{t('chat.stuck')}</span>
          <code ref={address} className={styles['address']} dir="ltr">
            {chat.href}
          </code>
          <CopyButton text={chat.href} shown={address} label={t('action.copyLink')} />
        </p>
      )}
    </div>
  )
}
