/** Holds answers back for some turns of the event loop. */
export interface AnswerGate {
  /** Undefined while answers pass; else resolves when they may. */
  readonly opened: Promise<void> | undefined
  /** Holds answers back until the task has ended. */
  holdDuring(task: () => Promise<void>): Promise<void>
}

/** Creates a gate that lets answers pass. */
export function createAnswerGate(): AnswerGate {
  let opened: Promise<void> | undefined
  return {
    get opened() {
      return opened
    },
    holdDuring: async (task) => {
      opened = task()
      try {
        await opened
      } finally {
        opened = undefined
      }
    },
  }
}
