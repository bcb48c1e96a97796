/**
 * Waits for a disk, but no longer than `withinMs`: a network disk may hang for hours. From then on nobody waits for it
 * any more, and `giveUp` is told once, until it has answered after all.
 */
export function patience(withinMs: number, giveUp: () => void): (ask: () => Promise<void>) => Promise<void> {
  const hanging = new Set<Promise<void>>()
  return async (ask) => {
    if (hanging.size > 0) return
    const asked = ask()
    if (await isInTime(asked, withinMs)) return
    if (hanging.size === 0) giveUp()
    hanging.add(asked)
    void asked.finally(() => hanging.delete(asked))
  }
}

async function isInTime(asked: Promise<void>, withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs)
  })
  try {
    return await Promise.race([asked.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}
