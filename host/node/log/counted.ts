/** Tells of something that may happen often: at once, then how often it did, at most once in `everyMs`. */
export function counted(everyMs: number, tell: (count: number) => void): () => void {
  let count = 0
  let isQuiet = false
  function say(): void {
    tell(count)
    count = 0
    isQuiet = true
    setTimeout(() => {
      isQuiet = false
      if (count > 0) say()
    }, everyMs).unref()
  }
  return () => {
    count += 1
    if (!isQuiet) say()
  }
}
