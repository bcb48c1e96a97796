import { useFormatter, useTranslations } from 'use-intl'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { itemWord } from '../item-word.ts'
import styles from './missing-members.module.css'

/** More than this are folded. */
const AT_A_GLANCE = 3
/** More than this are counted even when unfolded; the list of members has them all. */
const MOST_NAMES = 50

interface ExtraPeopleProps {
  extra: readonly Member[]
  /** The CRM item's own kind: `DEAL`. */
  type: string
  me: Me | null
}

/** Who is in the chat without being on the item. Ordinary, so it is only mentioned. */
export function ExtraMembers({ extra, type, me }: ExtraPeopleProps) {
  const t = useTranslations()
  const format = useFormatter()
  const label = t(`gap.extra.${itemWord(type)}`)
  const left = extra.length - MOST_NAMES
  const names = extra.slice(0, MOST_NAMES).map(({ id, name }) => (
    <span key={id}>
      <bdi>{name || t('members.unnamed')}</bdi>
      {id === me?.id && ` ${t('members.you')}`}
    </span>
  ))
  const all = left > 0 ? [...names, <span key="left">{t('gap.people', { count: left })}</span>] : names
  const list = <p className={styles['names']}>{format.list(all, { type: 'conjunction' })}</p>
  if (extra.length <= AT_A_GLANCE) {
    return (
      <div className={styles['extra']}>
        <p className={styles['label']}>{label}</p>
        {list}
      </div>
    )
  }
  return (
    <div className={styles['extra']}>
      <Disclosure summary={`${label}: ${format.number(extra.length)}`}>{list}</Disclosure>
    </div>
  )
}
