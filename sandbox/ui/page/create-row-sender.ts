import type { LogRow } from '../../server/log/log-row.ts'

/** Delay before a retry, in milliseconds. */
const AGAIN_MS = 1_000
/** Limit of attempts, so that a row the browser can't send doesn't block the later ones. */
const TRIES = 5

/**
 * Creates a function that sends the page's rows to the server's log, in sequence and with retries. A row that fails is
 * sent once more without parameters and answer, with a note, and then dropped.
 */
export function createRowSender(address: string): (row: LogRow) => void {
  let last = Promise.resolve()
  return (row) => {
    last = last.then(() => sendWithFallback(address, row))
  }
}

async function sendWithFallback(address: string, row: LogRow): Promise<void> {
  if (await send(address, row)) return
  const { params: _params, answer: _answer, ...rest } = row
  await send(address, { ...rest, note: `The page couldn’t send this row as it is: ${row.note}` })
}

/** True when the row was sent. */
async function send(address: string, row: LogRow): Promise<boolean> {
  const body = JSON.stringify(row)
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    const answer = await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null)
    if (answer !== null) return true
  }
  return false
}
