/** Time for pending reads to finish, in milliseconds; a working disk needs less. */
const READS_WITHIN_MS = 250

/**
 * Ends the process with the exit code that is set. Node waits for its thread pool at exit, so with a hanging disk the
 * process kills itself by SIGKILL.
 */
export function endProcess(): void {
  if (!isReading()) process.exit()
  setTimeout(() => {
    if (isReading()) process.kill(process.pid, 'SIGKILL')
    process.exit()
  }, READS_WITHIN_MS)
}

function isReading(): boolean {
  return process.getActiveResourcesInfo().includes('FSReqPromise')
}
