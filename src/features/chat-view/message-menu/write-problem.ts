import type { Failure } from '../../../portal/failure.ts'

/** A write of a message's menu or buttons. */
export type WriteName = 'like' | 'unlike' | 'delete' | 'timeline' | 'task' | 'event' | 'command'

/** The reason why a write is not done, or not certainly. */
export interface WriteProblem {
  readonly name: WriteName
  /** `refused`: by the portal; `not-done`: a look says so; `uncertain`: the answer got lost, and no look could tell. */
  readonly kind: 'refused' | 'not-done' | 'uncertain'
  /** Null: the portal answered `false`, which has no reason. */
  readonly failure: Failure | null
}
