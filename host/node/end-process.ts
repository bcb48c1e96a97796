/** A disk that works has answered by then. */
const DISK_WITHIN_MS = 250

/**
 * Ends the process, with the exit code that is set. Node waits for its threads at the end, and so for a disk that
 * hangs: then only a kill is left.
 */
export function endProcess(): void {
  if (!isReading()) process.exit()
  setTimeout(() => {
    if (isReading()) process.kill(process.pid, 'SIGKILL')
    process.exit()
  }, DISK_WITHIN_MS)
}

function isReading(): boolean {
  return process.getActiveResourcesInfo().includes('FSReqPromise')
}
