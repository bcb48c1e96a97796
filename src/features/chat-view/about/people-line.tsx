import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { FaceStack } from './face-stack.tsx'
import styles from './people-line.module.css'

interface PeopleLineProps {
  members: readonly Member[]
  /** Number of all members; null: unknown. */
  count: number | null
  /** Number of the item's people who aren't members; 0: none, or unknown. */
  missing: number
  isOpen: boolean
  /** `id` of the side column, which it unfolds. */
  columnId: string
  button: RefObject<HTMLButtonElement | null>
  onToggle: () => void
}

/** The side column folded into one line, where there is no place beside the talk: “Members 6 · 2 missing”. */
export function PeopleLine({ members, count, missing, isOpen, columnId, button, onToggle }: PeopleLineProps) {
  const t = useTranslations('chat')
  return (
    <button
      ref={button}
      type="button"
      className={`people-place ${styles['line']}`}
      aria-expanded={isOpen}
      aria-controls={columnId}
      onClick={onToggle}
    >
      <FaceStack members={members} />
      <span>{count === null ? t('members') : t('people', { count })}</span>{' '}
      {missing > 0 && <span className={styles['missing']}>{t('missing', { count: missing })}</span>}
      <Icon name="down" />
    </button>
  )
}
