import type { Writable } from 'node:stream'
import { counted } from './counted.ts'

/** Whoever reads the log may be this far behind; then lines are lost, rather than memory. */
const MAX_WAITING_CHARACTERS = 1_048_576

const TELL_EVERY_MS = 10_000

/**
 * Writes lines to a stream that may be slow, or go away: neither holds up who writes. `warn` is told of it. Lines that
 * come in one turn of the event loop go out together.
 */
export function lineLog(stream: Writable, warn: (text: string) => void): (line: string) => void {
  let waiting = ''
  let isGone = false
  const lost = counted(TELL_EVERY_MS, (count) =>
    warn(`The log’s reader is too slow: ${count} line${count === 1 ? ' is' : 's are'} lost.`),
  )
  stream.on('error', (error) => {
    if (!isGone) warn(`The log can’t be written any more (${error.message}); the host goes on without.`)
    isGone = true
  })
  function flush(): void {
    const lines = waiting
    waiting = ''
    stream.write(lines)
  }
  return (line) => {
    if (isGone) return
    if (stream.writableLength + waiting.length > MAX_WAITING_CHARACTERS) return lost()
    if (waiting === '') setImmediate(flush)
    waiting += `${line}\n`
  }
}
