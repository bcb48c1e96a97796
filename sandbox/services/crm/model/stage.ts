import type { CrmItem } from './crm-item.ts'

/** `P`: under way; `S`: won; `F`: lost. */
export type StageSemantics = 'P' | 'S' | 'F'

/** A stage of a pipeline, or a status of leads and quotes: a row of `crm.status.list`. */
export interface Stage {
  readonly id: number
  /** The list that it belongs to: `DEAL_STAGE`, `DEAL_STAGE_9`, `STATUS`, `DYNAMIC_128_STAGE_3`. */
  readonly entityId: string
  /** The value of `stageId`: `NEW`, `C9:NEW`, `DT128_3:NEW`. */
  readonly statusId: string
  readonly name: string
  readonly sort: number
  /** True for one that can't be deleted. */
  readonly isSystem: boolean
  /** Null in the default pipeline of deals, and where there are no pipelines. */
  readonly categoryId: number | null
  /** `#RRGGBB` */
  readonly color: string
  readonly semantics: StageSemantics
  /** True for a lost stage that asks for the reason. */
  readonly isApology: boolean
  /** True for a stage that only administrators may move an item to. */
  readonly isGuarded: boolean
}

/** A pipeline: a row of `crm.category.list`. */
export interface Pipeline {
  readonly entityTypeId: number
  readonly id: number
  readonly name: string
  readonly sort: number
  readonly isDefault: boolean
}

/** The pipeline that a stage's code names: 9 of `C9:NEW`, 3 of `DT128_3:NEW`; 0 for any other. */
export function pipelineOfStage(stageId: string): number {
  const [, deals, dynamic] = /^(?:C(\d+)|DT\d+_(\d+)):/.exec(stageId) ?? []
  return Number(deals ?? dynamic ?? 0)
}

/** The list of an item's stages, by its pipeline; null for contacts and companies, which have none. */
export function stageListOf(
  { type, entityTypeId, stageId }: CrmItem,
  pipeline = pipelineOfStage(stageId),
): string | null {
  if (type === 'DEAL') return pipeline === 0 ? 'DEAL_STAGE' : `DEAL_STAGE_${pipeline}`
  if (type === 'LEAD') return 'STATUS'
  if (type === 'QUOTE') return 'QUOTE_STATUS'
  if (type === 'SMART_INVOICE') return `SMART_INVOICE_STAGE_${pipeline}`
  return type.startsWith('DYNAMIC_') ? `DYNAMIC_${entityTypeId}_STAGE_${pipeline}` : null
}
