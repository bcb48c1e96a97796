import { useTranslations } from 'use-intl'
import type { InboxFilter } from '../../../chat/inbox/inbox-filter.ts'
import type { StageBook } from '../../../chat/inbox/stage/stage-book.ts'
import { Choice, type ChoiceOption } from './choice.tsx'

interface StageChoiceProps {
  filter: InboxFilter
  stages: StageBook
  onChange: (change: Partial<InboxFilter>) => void
}

/** The choice of a stage, of the chosen pipeline or of all of them; nothing where the kind has no stages. */
export function StageChoice({ filter, stages, onChange }: StageChoiceProps) {
  const t = useTranslations('inbox.filters.stage')
  const { kind, pipelineId, stageId } = filter
  const pipelines = stages.filter(
    ({ type, id, stages: own }) =>
      type === kind && own.length > 0 && (pipelineId === null || id === pipelineId),
  )
  const chosen = pipelines.flatMap(({ stages: own }) => own).find(({ id }) => id === stageId)
  if (pipelines.length === 0 && stageId === '') return null
  const groups = pipelines.map(({ name, stages: own }): ChoiceOption => {
    return { heading: name, options: own.map(({ id, name: label }) => ({ value: id, label })) }
  })
  const [only] = groups
  const options = groups.length === 1 && only !== undefined && 'options' in only ? only.options : groups
  return (
    <Choice
      label={t('label')}
      shown={stageId === '' ? t('label') : (chosen?.name ?? stageId)}
      value={chosen === undefined ? '' : stageId}
      isOn={stageId !== ''}
      options={[{ value: '', label: t('any') }, ...options]}
      onChoose={(value) => onChange({ stageId: value })}
    />
  )
}
