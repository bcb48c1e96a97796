import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxKind } from '../../../chat/inbox/inbox-data.ts'
import {
  INBOX_ORDERS,
  INBOX_SCOPES,
  type InboxFilter,
  type InboxScope,
  QUIET_DAYS,
} from '../../../chat/inbox/inbox-filter.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import { InboxIcon } from '../icons/inbox-icon.tsx'
import { Choice } from './choice.tsx'
import styles from './filters.module.css'
import { KindChoice } from './kind-choice.tsx'
import { SearchField } from './search-field.tsx'
import { StageChoice } from './stage-choice.tsx'

export interface ListHeadProps {
  filter: InboxFilter
  kinds: readonly InboxKind[]
  stages: StageBook
  /** False while the search field is behind its button. */
  hasSearch: boolean
  search: RefObject<HTMLInputElement | null>
  /** Changes the filter by a choice of the user. */
  onChange: (change: Partial<InboxFilter>) => void
  /** Changes the words, which are typed. */
  onWords: (words: string) => void
  /** Leaves the search field for the list. */
  onLeave: () => void
}

/** Filters and order of the list: words, scope, kind and pipeline, stage, unread ones or days of silence, order. */
export function ListHead({
  filter,
  kinds,
  stages,
  hasSearch,
  search,
  onChange,
  onWords,
  onLeave,
}: ListHeadProps) {
  const t = useTranslations('inbox.filters')
  const { group, scope, isUnreadOnly, order, quietDays } = filter
  return (
    <div className={styles['head']}>
      {hasSearch && <SearchField words={filter.words} input={search} onWords={onWords} onLeave={onLeave} />}
      <div className={styles['row']}>
        <Choice
          label={t('scope.label')}
          shown={t(`scope.${scope}`)}
          value={scope}
          isOn
          options={INBOX_SCOPES.map((value) => ({ value, label: t(`scope.${value}`) }))}
          onChoose={(value) => onChange({ scope: value as InboxScope })}
        />
        <KindChoice {...{ filter, kinds, stages, onChange }} />
        <StageChoice {...{ filter, stages, onChange }} />
        {group === 'quiet' ? (
          <Choice
            label={t('days.label')}
            shown={t('days.shown', { count: quietDays })}
            value={String(quietDays)}
            isOn
            options={QUIET_DAYS.map((days) => ({
              value: String(days),
              label: t('days.option', { count: days }),
            }))}
            onChoose={(value) =>
              onChange({ quietDays: QUIET_DAYS.find((days) => String(days) === value) ?? quietDays })
            }
          />
        ) : (
          group !== 'no-chat' && (
            <button
              type="button"
              className={`${styles['filter']} ${isUnreadOnly ? styles['on'] : ''}`.trim()}
              aria-pressed={isUnreadOnly}
              onClick={() => onChange({ isUnreadOnly: !isUnreadOnly })}
            >
              {t('unread')}
            </button>
          )
        )}
        <Choice
          label={t('order.label')}
          shown={t(`order.${order}`)}
          value={order}
          isOn={false}
          icon={<InboxIcon name="sort" />}
          options={INBOX_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChoose={(value) => onChange({ order: INBOX_ORDERS.find((one) => one === value) ?? order })}
        />
      </div>
    </div>
  )
}
