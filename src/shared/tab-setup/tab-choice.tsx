import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { CardTab } from '../../setup/card-tabs.ts'
import type { TabState } from '../../setup/tab-state.ts'
import { Badge } from '../../ui/badge/badge.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './tab-choice.module.css'
import { useTabNames } from './use-tab-names.ts'

interface TabChoiceProps {
  tabs: readonly CardTab[]
  isTicked: (tab: CardTab) => boolean
  stateOf: (tab: CardTab) => TabState
  /** True when no box can be changed. */
  isLocked?: boolean
  /** True when the recommended tab has a badge. */
  recommends?: boolean
  onTick: (tab: CardTab, isTicked: boolean) => void
}

/** A checkbox for each tab, and a locked one for the app's own page, which is always there. */
export function TabChoice({
  tabs,
  isTicked,
  stateOf,
  isLocked = false,
  recommends = false,
  onTick,
}: TabChoiceProps) {
  const t = useTranslations('tabs')
  const { ofTab, hintOf } = useTabNames(tabs)
  const id = useId()
  return (
    <ul className={styles['rows']}>
      {tabs.map((tab) => (
        <li key={tab.key} className={styles['row']}>
          <input
            id={`${id}-${tab.key}`}
            type="checkbox"
            checked={isTicked(tab)}
            disabled={isLocked}
            aria-describedby={`${id}-${tab.key}-hint`}
            onChange={(event) => onTick(tab, event.target.checked)}
          />
          <label htmlFor={`${id}-${tab.key}`} dir="auto">
            {ofTab(tab)}
          </label>
          {stateOf(tab) === 'there' && <Here />}
          {stateOf(tab) === 'broken' && <Badge tone="warn">{t('broken')}</Badge>}
          {stateOf(tab) === 'absent' && recommends && tab.key === 'deals' && (
            <Badge>{t('recommended')}</Badge>
          )}
          <span id={`${id}-${tab.key}-hint`} className={styles['hint']}>
            {hintOf(tab)}
          </span>
        </li>
      ))}
      <li className={styles['row']}>
        <input
          id={`${id}-menu`}
          type="checkbox"
          checked
          disabled
          readOnly
          aria-describedby={`${id}-menu-hint`}
        />
        <label htmlFor={`${id}-menu`}>{t('leftMenu.name')}</label>
        <Here />
        <span id={`${id}-menu-hint`} className={styles['hint']}>
          {t('leftMenu.hint')}
        </span>
      </li>
    </ul>
  )
}

function Here() {
  const t = useTranslations('tabs')
  return (
    <Badge tone="good">
      <Icon name="check" /> {t('alreadyThere')}
    </Badge>
  )
}
