/** A stack's lines that name code. The first ones hold the message, which may hold what somebody sent. */
const FRAME = /^\s+at (.+)$/gm

/** A line of JSON for a defect: what kind, and where in the code; never its message, which may quote a request. */
export function failureLine(error: unknown, time: Date): string {
  const { name, code, stack } =
    error instanceof Error
      ? (error as NodeJS.ErrnoException)
      : { name: typeof error, code: undefined, stack: undefined }
  return JSON.stringify({
    time: time.toISOString(),
    failure: name,
    ...(code === undefined ? {} : { code }),
    at: [...(stack ?? '').matchAll(FRAME)].map(([, frame]) => frame),
  })
}
