/** Reports a frequent event: the first one at once, then the count since the last report, at most once in `everyMs`. */
export function throttledCount(everyMs: number, report: (count: number) => void): () => void {
  let count = 0
  let isPaused = false
  function reportNow(): void {
    report(count)
    count = 0
    isPaused = true
    setTimeout(() => {
      isPaused = false
      if (count > 0) reportNow()
    }, everyMs).unref()
  }
  return () => {
    count += 1
    if (!isPaused) reportNow()
  }
}
