/**
 * Limits the wait for a disk to `withinMs`: a network disk can hang for hours. After a timeout `onTimeout` is called
 * once, and later calls return at once, until the pending operation settles.
 */
export function timeLimit(
  withinMs: number,
  onTimeout: () => void,
): (operate: () => Promise<void>) => Promise<void> {
  const pending = new Set<Promise<void>>()
  return async (operate) => {
    if (pending.size > 0) return
    const operation = operate()
    if (await settlesInTime(operation, withinMs)) return
    if (pending.size === 0) onTimeout()
    pending.add(operation)
    void operation.finally(() => pending.delete(operation))
  }
}

async function settlesInTime(operation: Promise<void>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  try {
    return await Promise.race([operation.then(() => true), timeout])
  } finally {
    clearTimeout(timer)
  }
}
