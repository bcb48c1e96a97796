import * as v from 'valibot'
import { command } from '../../command.ts'
import { int, listOf, text } from '../../php.ts'
import type { Stage, StageOutcome } from './stage-book.ts'

const OUTCOMES: ReadonlyMap<string, StageOutcome> = new Map([
  ['S', 'won'],
  ['F', 'lost'],
])
const COLOUR = /^#[0-9a-f]{6}$/i
const DYNAMIC = /^DYNAMIC_\d+$/

/** `result` of `crm.status.list`: the stages in their order, `SORT`. */
export const stagesSchema = v.pipe(
  listOf(v.object({ STATUS_ID: text, NAME: text, SORT: v.fallback(int, 0), COLOR: text, SEMANTICS: text })),
  v.transform((rows): readonly Stage[] =>
    rows
      .filter(({ STATUS_ID }) => STATUS_ID !== '')
      .sort((a, b) => a.SORT - b.SORT)
      .map((row) => ({
        id: row.STATUS_ID,
        name: row.NAME.trim() || row.STATUS_ID,
        colour: COLOUR.test(row.COLOR) ? row.COLOR.toLowerCase() : '',
        outcome: OUTCOMES.get(row.SEMANTICS) ?? 'open',
      })),
  ),
)

/** `result` of `crm.category.list`: the pipelines that the user may read, in their order. */
export const pipelinesSchema = v.pipe(
  v.object({ categories: listOf(v.object({ id: int, name: text, sort: v.fallback(int, 0) })) }),
  v.transform(({ categories }) =>
    categories.sort((a, b) => a.sort - b.sort).map(({ id, name }) => ({ id, name: name.trim() })),
  ),
)

/**
 * The `ENTITY_ID` of a pipeline's stages in `crm.status.list`: `DEAL_STAGE`, `DEAL_STAGE_9`, `STATUS` (leads),
 * `DYNAMIC_128_STAGE_7`; null: this type has none that the documentation names.
 */
export function statusEntityOf(type: string, pipelineId: number | null): string | null {
  if (type === 'LEAD') return 'STATUS'
  if (pipelineId === null) return null
  if (type === 'DEAL') return pipelineId === 0 ? 'DEAL_STAGE' : `DEAL_STAGE_${pipelineId}`
  return DYNAMIC.test(type) ? `${type}_STAGE_${pipelineId}` : null
}

/** `crm.status.list`: the stages of one pipeline; `entityId` from `statusEntityOf`. */
export function readStages(entityId: string) {
  return command(
    'crm.status.list',
    { order: { SORT: 'ASC' }, filter: { ENTITY_ID: entityId } },
    'crm',
    stagesSchema,
  )
}

/** `crm.category.list`: the pipelines of a type; leads have none (`ENTITY_TYPE_NOT_SUPPORTED`). */
export function readPipelines(entityTypeId: number) {
  return command('crm.category.list', { entityTypeId }, 'crm', pipelinesSchema)
}
