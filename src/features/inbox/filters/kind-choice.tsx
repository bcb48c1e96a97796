import { useTranslations } from 'use-intl'
import type { InboxKind } from '../../../chat/inbox/inbox-data.ts'
import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import { Choice, type ChoiceOption } from './choice.tsx'

/** Kinds that the app names. */
const NAMED = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'QUOTE', 'SMART_INVOICE'] as const

/** Words for a kind of items: the app's own, or the portal's name of a smart process. */
function useKindName(): (kind: InboxKind) => string {
  const t = useTranslations('inbox.filters.kind')
  return ({ type, name }) => {
    const named = NAMED.find((one) => one === type)
    return named === undefined ? name || t('other', { type }) : t(named)
  }
}

interface KindChoiceProps {
  filter: InboxFilter
  kinds: readonly InboxKind[]
  stages: StageBook
  onChange: (change: Partial<InboxFilter>) => void
}

/** The choice of a kind of items, and of one of its pipelines where it has several. */
export function KindChoice({ filter, kinds, stages, onChange }: KindChoiceProps) {
  const t = useTranslations('inbox.filters.kind')
  const nameOf = useKindName()
  const { kind, pipelineId } = filter
  const pipelines = stages.filter(({ type, id }) => type === kind && id !== null)
  const own: InboxKind = { type: kind, name: '' }
  const all = kinds.some(({ type }) => type === kind) ? kinds : [own, ...kinds]
  const options = all.map((one): ChoiceOption => {
    const label = nameOf(one)
    if (one.type !== kind || pipelines.length < 2) return { value: one.type, label }
    return {
      heading: label,
      options: [
        { value: kind, label: t('allPipelines') },
        ...pipelines.map(({ id, name }) => ({ value: `${kind}|${id}`, label: name })),
      ],
    }
  })
  const chosen = pipelines.find(({ id }) => id === pipelineId)
  return (
    <Choice
      label={t('label')}
      shown={chosen?.name ?? nameOf(all.find(({ type }) => type === kind) ?? own)}
      value={chosen === undefined ? kind : `${kind}|${chosen.id}`}
      isOn={chosen !== undefined || kind !== 'DEAL'}
      options={options}
      onChoose={(value) => {
        const [type = kind, id] = value.split('|')
        onChange({ kind: type, pipelineId: id === undefined ? null : Number(id), stageId: '' })
      }}
    />
  )
}
