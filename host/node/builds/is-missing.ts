/** Whether a file's error says that it isn't there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Takes `nothing` for a file that isn't there: another host may remove what we look at. */
export function orNothing<Nothing>(nothing: Nothing) {
  return (error: unknown): Nothing => {
    if (isMissing(error)) return nothing
    throw error
  }
}
