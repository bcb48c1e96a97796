import { useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { CustomerChat } from '../../../chat/secondary/customer-chat.ts'
import { plainTextOf } from '../../../chat/text/parse-text.ts'
import styles from './customer-chats.module.css'

interface LastLineProps {
  /** What is known of the conversation: null where it is on its way, or wasn't asked for. */
  dialog: CustomerChat['dialog'] | null
  isWaiting: boolean
  me: Me | null
}

/** How a conversation ends, in one line; or why that can't be told. */
export function LastMessageLine({ dialog, isWaiting, me }: LastLineProps) {
  const t = useTranslations('conversations')
  if (dialog === null) return isWaiting ? <span className={`bone ${styles['bone']}`} /> : t('notAsked')
  if (dialog.status === 'no-access') return t('noAccess')
  if (dialog.status === 'failed') return t('rowFailed')
  const { lastMessage } = dialog
  if (lastMessage === null) return t('noMessage')
  const { authorId, authorName, isLast } = lastMessage
  const text = plainTextOf(lastMessage.text) || t('noText')
  const line =
    authorId === me?.id
      ? t('you', { text })
      : authorName === ''
        ? text
        : t('said', { name: authorName, text })
  return isLast ? line : t('firstUnread', { line })
}
