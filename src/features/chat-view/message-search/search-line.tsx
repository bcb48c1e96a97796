import type { KeyboardEventHandler, RefObject } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { IconButton } from '../../../ui/icon-button/icon-button.tsx'
import styles from './message-search.module.css'
import type { MessageSearchState } from './use-message-search.ts'

interface SearchLineProps {
  field: RefObject<HTMLInputElement | null>
  search: MessageSearchState
  /** Index of the chosen hit; null: none. */
  chosen: number | null
  listId: string
  /** `id` of the chosen hit. */
  activeId: string | undefined
  onKeyDown: KeyboardEventHandler
  onType: (words: string) => void
  /** Shows the next hit: 1 the earlier message, -1 the later one. */
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

/** The search's field in place of the header's line, with the number of hits, and the ways between them. */
export function SearchLine(props: SearchLineProps) {
  const { field, search, chosen, listId, activeId, onKeyDown, onType, onStep, onClose } = props
  const t = useTranslations('messageSearch')
  const format = useFormatter()
  const { state, hits } = search
  const count = state.status === 'found' ? `${format.number(hits.length)}${state.hasMore ? '+' : ''}` : ''
  return (
    <search className={styles['line']} onKeyDown={onKeyDown}>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          role="combobox"
          className={styles['input']}
          aria-label={t('label')}
          placeholder={t('label')}
          aria-autocomplete="list"
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={activeId}
          autoComplete="off"
          enterKeyHint="search"
          dir="auto"
          value={search.words}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
      <span className={styles['number']} role="status">
        {count !== '' && (chosen === null ? count : t('place', { place: chosen + 1, count }))}
      </span>
      <Tool icon="arrowUp" label={t('earlier')} isOff={hits.length === 0} onPress={() => onStep(1)} />
      <Tool icon="arrowDown" label={t('later')} isOff={hits.length === 0} onPress={() => onStep(-1)} />
      <Tool icon="close" label={t('close')} isOff={false} onPress={onClose} />
    </search>
  )
}

interface ToolProps {
  icon: IconName
  label: string
  isOff: boolean
  onPress: () => void
}

function Tool({ icon, label, isOff, onPress }: ToolProps) {
  return (
    <IconButton label={label} aria-disabled={isOff} onClick={isOff ? undefined : onPress}>
      <Icon name={icon} />
    </IconButton>
  )
}
