import { useTranslations } from 'use-intl'
import type { Finding, FindingState } from '../../../setup/self-check/finding.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import styles from './finding-row.module.css'
import { useFindingWords } from './use-finding-words.ts'

const ICONS: Readonly<Record<FindingState, IconName>> = {
  good: 'check',
  warn: 'alert',
  bad: 'close',
  unknown: 'more',
}

/** A finding with its state, its REST codes and its fix. */
export function FindingRow({ finding }: { finding: Finding }) {
  const t = useTranslations('selfCheck')
  const { name, fix, codes } = useFindingWords(finding)
  return (
    <li className={`${styles['row']} ${styles[finding.state]}`}>
      <Icon name={ICONS[finding.state]} />
      <span>
        <span className="sr-only">{t(`state.${finding.state}`)}: </span>
        {name}
      </span>
      {codes.length > 0 && (
        <span className={styles['codes']}>
          {codes.map((code) => (
            <code key={code} dir="ltr">
              {code}
            </code>
          ))}
        </span>
      )}
      {fix !== null && <span className={styles['fix']}>{fix}</span>}
    </li>
  )
}
