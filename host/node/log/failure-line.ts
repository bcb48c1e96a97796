/** Stack frames of an error; the lines before them are its message, which can quote a request. */
const FRAME = /^\s+at (.+)$/gm

/** A JSON line for an unexpected error: name, code and stack frames, without the message, which can quote a request. */
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
