import { useTranslations } from 'use-intl'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Button } from '../../../ui/button/button.tsx'
import people from '../body/people.module.css'
import styles from './missing-members.module.css'
import type { MissingRow } from './missing-rows.ts'
import type { AddPeople } from './use-add-members.ts'

interface MissingPersonRowProps {
  row: MissingRow
  add: AddPeople | null
}

/** Somebody who isn't in the chat; while their name is on its way, its bone. */
export function MissingMemberRow({ row: { id, name, role, picture }, add }: MissingPersonRowProps) {
  const t = useTranslations('gap')
  const isPending = add?.state === 'pending'
  return (
    <li className={`${people['person']} ${styles['person']}`}>
      {name === null ? (
        <span className="bone face" />
      ) : (
        <Avatar name={name} shape="person" size="m" colour="" picture={picture} />
      )}
      <div className={styles['who']}>
        {name === null ? (
          <span className="bone name" />
        ) : (
          <p className={styles['name']} dir="auto">
            {name}
          </p>
        )}
        <p className={styles['role']}>{t(`role.${role}`)}</p>
      </div>
      {add !== null && name !== null && (
        <Button busy={isPending} onClick={() => add.run([id])}>
          {isPending && add.ids.includes(id) ? t('adding') : t('add')} <span className="sr-only">{name}</span>
        </Button>
      )}
    </li>
  )
}
