import { STAGES } from '../seed/stages.ts'
import type { CrmItem } from './crm-item.ts'
import { type Stage, stageListOf } from './stage.ts'

const byList = new Map(STAGES.map((stage) => [`${stage.entityId} ${stage.statusId}`, stage]))

/** The stage of this code in an item's pipeline, its own stage by default; null: there is none. */
export function findStage(item: CrmItem, stageId = item.stageId, pipeline?: number): Stage | null {
  const list = pipeline === undefined ? stageListOf(item) : stageListOf(item, pipeline)
  return list === null ? null : (byList.get(`${list} ${stageId}`) ?? null)
}

/** The first stage of a pipeline of the item's type; null: there is no such pipeline. */
export function firstStage(item: CrmItem, pipeline: number): Stage | null {
  const list = stageListOf(item, pipeline)
  return STAGES.find(({ entityId }) => entityId === list) ?? null
}
