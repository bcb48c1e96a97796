import { useTranslations } from 'use-intl'
import { OpenChatLink } from '../../shared/open-chat/open-chat-link.tsx'
import { useOpenChat } from '../../shared/open-chat/use-open-chat.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import styles from './responsible-contact.module.css'

/** The user responsible for an item. */
export interface Responsible {
  readonly id: number
  /** Null where the name may not be read. */
  readonly name: string | null
  /** Absolute address; empty: none. */
  readonly picture: string
}

/** The user who can add others to the chat, with a link to write to them. */
export function ResponsibleContact({ id, name, picture }: Responsible) {
  const t = useTranslations('noAccess')
  // A private chat is opened by the other's user ID; the portal creates it after this press where there is none.
  const privateChat = useOpenChat(String(id))
  const shown = name ?? t('unnamed')
  return (
    <div className={styles['person']}>
      <Avatar name={shown} shape="person" size="m" colour="" picture={picture} />
      <div className={styles['who']}>
        <p className={styles['name']} dir="auto">
          {shown}
        </p>
        <p className={styles['what']}>{t('responsible')}</p>
      </div>
      <OpenChatLink chat={privateChat} look="outline" label={t('write')} />
    </div>
  )
}
