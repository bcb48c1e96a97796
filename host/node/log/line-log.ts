import type { Writable } from 'node:stream'
import { counted } from './counted.ts'

/** Whoever reads the log may be this far behind; then lines are lost, rather than memory. */
const MAX_WAITING_CHARACTERS = 1_048_576

const TELL_EVERY_MS = 10_000

/** A disk that is full may have room again. */
const TRY_AGAIN_AFTER_MS = 10_000

/**
 * Writes lines to a stream that may be slow, fail, or go away: nothing of it holds up who writes. `warn` is told of it.
 * Lines that come in one turn of the event loop go out together.
 */
export function lineLog(stream: Writable, warn: (text: string) => void): (line: string) => void {
  let waiting = ''
  let isGone = false
  let isFailing = false
  let quietUntil = 0
  const lost = counted(TELL_EVERY_MS, (count) =>
    warn(`The log’s reader is too slow: ${count} line${count === 1 ? ' is' : 's are'} lost.`),
  )
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // What was written before the first error may fail after it.
    if (isGone || performance.now() < quietUntil) return
    isGone = error.code === 'EPIPE' || stream.destroyed
    quietUntil = performance.now() + TRY_AGAIN_AFTER_MS
    const what = isGone ? 'The host goes on without.' : 'Lines are lost until it can.'
    if (isGone || !isFailing) warn(`The log can’t be written (${error.message}). ${what}`)
    isFailing = true
  })
  function flush(): void {
    const lines = waiting
    waiting = ''
    stream.write(lines, (error) => {
      if (!error) isFailing = false
    })
  }
  return (line) => {
    if (isGone || performance.now() < quietUntil) return
    if (stream.writableLength + waiting.length > MAX_WAITING_CHARACTERS) return lost()
    if (waiting === '') setImmediate(flush)
    waiting += `${line}\n`
  }
}
