import { useFormatter, useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import { FaceStack } from './face-stack.tsx'
import styles from './member-faces.module.css'

interface MemberFacesProps {
  members: readonly Member[]
  /** Number of all members; null: unknown. */
  count: number | null
  /** `id` of the list of members, which a press moves the focus to. */
  listId: string
}

/** The members at the end of the header, where the side column is beside the talk: a press leads to their list. */
export function MemberFaces({ members, count, listId }: MemberFacesProps) {
  const t = useTranslations('chat')
  const format = useFormatter()
  const label = count === null ? t('members') : t('memberCount', { count })
  return (
    <div className={styles['place']}>
      <button
        type="button"
        className={styles['faces']}
        aria-label={label}
        title={label}
        onClick={() => document.getElementById(listId)?.focus()}
      >
        <FaceStack members={members} />
        {count !== null && <span>{format.number(count)}</span>}
      </button>
    </div>
  )
}
