import { useFormatter, useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { itemWord } from '../item-word.ts'
import styles from './missing-members.module.css'

/** Most names that are shown unfolded. */
const MOST_UNFOLDED = 3
/** Most names at all, the others are counted; the list of members has them all. */
const MOST_NAMES = 50

interface ExtraMembersProps {
  extra: readonly Member[]
  /** Type of the CRM item, `DEAL`. */
  type: string
}

/** Other members of the chat who are neither responsible for the item nor observe it: ordinary, so shown quietly. */
export function ExtraMembers({ extra, type }: ExtraMembersProps) {
  const t = useTranslations()
  const format = useFormatter()
  const label = t(`missingMembers.extra.${itemWord(type)}`)
  const left = extra.length - MOST_NAMES
  const names = extra
    .slice(0, MOST_NAMES)
    .map(({ id, name }) => <bdi key={id}>{name || t('members.unnamed')}</bdi>)
  const all =
    left > 0 ? [...names, <span key="left">{t('missingMembers.people', { count: left })}</span>] : names
  const list = <p className={styles['names']}>{format.list(all, { type: 'conjunction' })}</p>
  if (extra.length <= MOST_UNFOLDED) {
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
