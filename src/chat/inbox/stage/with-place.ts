import type { RowFacts } from '../inbox-row.ts'
import type { StagePlace } from './stage-book.ts'

/** A row, or another object with an item's facts, of the item at another stage; unchanged where they are not known. */
export function withPlace<T extends { readonly facts: RowFacts }>(known: T, place: StagePlace): T {
  if (known.facts.status !== 'known') return known
  const { pipelineId, stageId } = place
  return { ...known, facts: { status: 'known', value: { ...known.facts.value, pipelineId, stageId } } }
}
