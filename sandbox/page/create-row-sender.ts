import type { LogRow } from '../log.ts'

/** How long to wait for a network that is away. */
const AGAIN_MS = 1_000

/** Sends the page's rows to the server's log, one after another; a network that is away only delays them. */
export function createRowSender(address: string): (row: LogRow) => void {
  let last = Promise.resolve()
  return (row) => {
    last = last.then(() => send(address, row))
  }
}

async function send(address: string, row: LogRow): Promise<void> {
  try {
    await fetch(address, { method: 'POST', body: JSON.stringify(row), keepalive: true })
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    await send(address, row)
  }
}
