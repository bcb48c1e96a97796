import type { Writable } from 'node:stream'
import { throttledCount } from './throttled-count.ts'

/** Maximum number of characters that wait for a slow reader of the log; further lines are dropped. */
const MAX_BUFFERED_CHARACTERS = 1_048_576

const WARN_EVERY_MS = 10_000

/** Pause after a write error, in milliseconds: a full disk can have space again. */
const RETRY_AFTER_MS = 10_000

/**
 * Gives a function that writes lines to a stream. Never blocks or throws when the stream is slow, fails or closes;
 * `warn` then gets a text. Lines of one turn of the event loop are written together.
 */
export function lineLog(stream: Writable, warn: (text: string) => void): (line: string) => void {
  let buffered = ''
  let isClosed = false
  let isFailing = false
  let pausedUntil = 0
  const warnOfLoss = throttledCount(WARN_EVERY_MS, (count) =>
    warn(`The log’s reader is too slow: ${count} line${count === 1 ? ' is' : 's are'} lost.`),
  )
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Writes that were queued before the first error can fail after it.
    if (isClosed || performance.now() < pausedUntil) return
    isClosed = error.code === 'EPIPE' || stream.destroyed
    pausedUntil = performance.now() + RETRY_AFTER_MS
    const what = isClosed ? 'The host goes on without.' : 'Lines are lost until it can.'
    if (isClosed || !isFailing) warn(`The log can’t be written (${error.message}). ${what}`)
    isFailing = true
  })
  function flush(): void {
    const lines = buffered
    buffered = ''
    stream.write(lines, (error) => {
      if (!error) isFailing = false
    })
  }
  return (line) => {
    if (isClosed || performance.now() < pausedUntil) return
    if (stream.writableLength + buffered.length > MAX_BUFFERED_CHARACTERS) return warnOfLoss()
    if (buffered === '') setImmediate(flush)
    buffered += `${line}\n`
  }
}
