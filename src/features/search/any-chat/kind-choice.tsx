import { useTranslations } from 'use-intl'
import type { EntityKind } from '../../../chat/search/entity-form.ts'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import styles from './kind-choice.module.css'

const GROUPS = {
  crm: {
    deal: 'deal',
    lead: 'bolt',
    contact: 'users',
    company: 'home',
    quote: 'file',
    invoice: 'money',
    smartProcess: 'box',
  },
  work: { task: 'task', group: 'users', event: 'calendar', mail: 'mail', announcement: 'megaphone' },
  conversations: {
    lines: 'chat',
    livechat: 'globe',
    call: 'phone',
    conference: 'camera',
    assistant: 'spark',
    other: 'code',
  },
} as const satisfies Record<string, Partial<Record<EntityKind, IconName>>>

interface KindChoiceProps {
  kind: EntityKind
  onChoose: (kind: EntityKind) => void
}

/** The choice of the kind of thing that the chat belongs to. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const t = useTranslations('find')
  return (
    <div className={styles['groups']}>
      {Object.entries(GROUPS).map(([group, kinds]) => (
        <fieldset key={group} className={styles['group']}>
          <legend>{t(`kinds.${group as keyof typeof GROUPS}`)}</legend>
          <div className={styles['kinds']}>
            {(Object.entries(kinds) as [EntityKind, IconName][]).map(([candidate, icon]) => (
              <label key={candidate} className={styles['kind']}>
                <input
                  type="radio"
                  name="kind"
                  checked={candidate === kind}
                  onChange={() => onChoose(candidate)}
                />
                <Icon name={icon} />
                {t(`kind.${candidate}`)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
