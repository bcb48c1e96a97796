/** What the log should say of a request, gathered while it is answered. */
export interface Remarks {
  /** Why a real portal would refuse it. Any makes the row red. */
  readonly refused: string[]
  /** Things worth knowing that are nobody's fault. */
  readonly notes: string[]
  isWrite: boolean
  /** What it did to chats, as `MethodCall.writes` says it: each needs somebody's press. */
  readonly chatWrites: string[]
}

/** Nothing to say yet. */
export function createRemarks(): Remarks {
  return { refused: [], notes: [], isWrite: false, chatWrites: [] }
}
