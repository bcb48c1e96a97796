/** True for a file system error with the code `ENOENT`. */
export function isFileNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Rejection handler: gives `fallback` for a file that another host has removed meanwhile, and rethrows other errors. */
export function ifFileNotFound<Fallback>(fallback: Fallback) {
  return (error: unknown): Fallback => {
    if (isFileNotFound(error)) return fallback
    throw error
  }
}
