/** The end that a stage stands for (`SEMANTICS`): none, `S` (success), `F` (failure). */
export type StageOutcome = 'open' | 'won' | 'lost'

/** A stage of a pipeline. */
export interface Stage {
  /** `NEW`, `C9:EXECUTING`, `DT128_7:NEW`: the item's `stageId`. */
  readonly id: string
  readonly name: string
  /** `#rrggbb`; empty: none. */
  readonly colour: string
  readonly outcome: StageOutcome
}

/** A pipeline of one type of CRM items. */
export interface Pipeline {
  /** `DEAL`, `LEAD`, `DYNAMIC_128`. */
  readonly type: string
  /** Deals' default is 0; null: the type has one list of stages (leads). */
  readonly id: number | null
  /** Empty: not told. */
  readonly name: string
  /** In the order of the pipeline. */
  readonly stages: readonly Stage[]
}

/** The pipelines that are known, of any type. Plain JSON. */
export type StageBook = readonly Pipeline[]

/** The pipeline and the stage of an item. */
export interface StagePlace {
  /** Null: the type has no pipelines. */
  readonly pipelineId: number | null
  /** Empty: no stage. */
  readonly stageId: string
}

/** The stages among which an item of this type may be moved; empty: unknown, or none. */
export function stagesOf(book: StageBook, type: string, pipelineId: number | null): readonly Stage[] {
  // Leads have no pipelines: the portal answers 0 for theirs, or nothing.
  const id = type === 'LEAD' ? null : pipelineId
  return book.find((pipeline) => pipeline.type === type && pipeline.id === id)?.stages ?? []
}

/** A stage by its place; null: unknown. */
export function stageAt(book: StageBook, type: string, { pipelineId, stageId }: StagePlace): Stage | null {
  return stagesOf(book, type, pipelineId).find(({ id }) => id === stageId) ?? null
}

/** The name of a pipeline; empty: unknown. */
export function pipelineName(book: StageBook, type: string, pipelineId: number | null): string {
  return book.find((pipeline) => pipeline.type === type && pipeline.id === pipelineId)?.name ?? ''
}
