import type { LogRow } from '../../server/log/log-row.ts'

/** How long to wait for a network that is away. */
const AGAIN_MS = 1_000
/** How often a row is tried: one that the browser won't send must not hold up those behind it. */
const TRIES = 5

/**
 * Sends the page's rows to the server's log, one after another; a network that is away for a moment only delays them.
 * A row that doesn't get through goes as one without its parameters and its answer, which says so; then it is given up.
 */
export function createRowSender(address: string): (row: LogRow) => void {
  let last = Promise.resolve()
  return (row) => {
    last = last.then(() => sendOrTell(address, row))
  }
}

async function sendOrTell(address: string, row: LogRow): Promise<void> {
  if (await send(address, row)) return
  const { params: _params, answer: _answer, ...rest } = row
  await send(address, { ...rest, note: `The page couldn’t send this row as it is: ${row.note}` })
}

/** Whether it got through, at last. */
async function send(address: string, row: LogRow): Promise<boolean> {
  const body = JSON.stringify(row)
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    const answer = await fetch(address, { method: 'POST', body, keepalive: true }).catch(() => null)
    if (answer !== null) return true
  }
  return false
}
