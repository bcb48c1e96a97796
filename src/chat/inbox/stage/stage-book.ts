/** A stage of a pipeline (`crm.status.list`). Plain JSON. */
export interface Stage {
  /** `NEW`, `C9:EXECUTING` */
  readonly id: string
  readonly name: string
  /** `#rrggbb`; empty: none. */
  readonly colour: string
  readonly outcome: 'open' | 'won' | 'lost'
}

/** A pipeline of a kind of items with its stages, in the portal's order. Plain JSON. */
export interface Pipeline {
  /** `DEAL`, `DYNAMIC_128` */
  readonly type: string
  /** Null: the kind has stages, but no pipelines (leads). */
  readonly id: number | null
  readonly name: string
  readonly stages: readonly Stage[]
}

export type StageBook = readonly Pipeline[]
