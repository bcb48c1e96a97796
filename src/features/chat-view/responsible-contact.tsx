import { useTranslations } from 'use-intl'
import { OpenChatLink } from '../../shared/open-chat/open-chat-link.tsx'
import { useOpenChat } from '../../shared/open-chat/use-open-chat.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import styles from './responsible-contact.module.css'

/** Who is responsible for the item. */
export interface Responsible {
  readonly id: number
  /** Null where their name may not be read. */
  readonly name: string | null
  /** Absolute address; empty: none. */
  readonly picture: string
}

/** Somebody who can let one in, with a way to write to them. */
export function ResponsibleContact({ id, name, picture }: Responsible) {
  const t = useTranslations('noAccess')
  // A talk of two is opened by the other's number; the portal begins it where there is none, after this press.
  const talk = useOpenChat(String(id))
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
      <OpenChatLink chat={talk} look="outline" label={t('write')} />
    </div>
  )
}
