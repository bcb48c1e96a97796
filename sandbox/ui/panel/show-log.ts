import type { LogRow } from '../../server/log/log-row.ts'
import { element } from '../page/element.ts'
import type { LogPart } from '../page/serve-session-api.ts'
import { LOG_PART, ONLY_RED } from './log-part.ts'
import { logRow, type ShownRow } from './log-row.ts'

/**
 * Polling interval in milliseconds. Polling, because a browser has six connections for one origin: with a stream for
 * each tab, six tabs would leave none for REST.
 */
const POLL_MS = 400
const NO_SESSION = 404
/** Limit of rows in the table; older ones are removed. */
const MAX_SHOWN = 1_000

/**
 * Shows the log's table: REST requests from the server, and frame messages sent there by the page. `end`: length of the
 * log before this page.
 */
export function showLog(sid: string, end: number): void {
  const body = element('log-rows', HTMLElement)
  const shown: (ShownRow & { readonly row: LogRow })[] = []
  const sum = () => showSums(shown.map(({ row }) => row))

  const empty = () => {
    shown.splice(0)
    body.replaceChildren()
    sum()
  }
  // Existing rows stay, so that opened details stay open.
  const append = (row: LogRow) => {
    const added = { row, ...logRow(row) }
    shown.push(added)
    body.append(...added.elements)
    if (shown.length <= MAX_SHOWN) return
    for (const old of shown.shift()?.elements ?? []) old.remove()
  }
  void pollRows(`/sandbox/sessions/${sid}/rows`, end, (rows) => {
    for (const row of rows) append(row)
    if (rows.length > 0) sum()
  })

  const onlyRed = element('only-red', HTMLButtonElement)
  onlyRed.addEventListener('click', () => {
    const isOn = onlyRed.ariaPressed !== 'true'
    onlyRed.ariaPressed = String(isOn)
    body.classList.toggle('only-red', isOn)
    writeToAddress(isOn)
  })
  element('clear-log', HTMLButtonElement).addEventListener('click', empty)
}

/** Writes the filter into the address, without a reload. */
function writeToAddress(isOnlyRed: boolean): void {
  const url = new URL(location.href)
  if (isOnlyRed) url.searchParams.set(LOG_PART, ONLY_RED)
  else url.searchParams.delete(LOG_PART)
  history.replaceState(history.state, '', url)
}

/** Polls for as long as the page lives; pauses while the page is hidden, and goes on after errors. */
async function pollRows(
  address: string,
  from: number,
  onRows: (rows: readonly LogRow[]) => void,
): Promise<never> {
  let end = from
  for (;;) {
    await visible()
    try {
      const answer = await fetch(`${address}?since=${end}`)
      // The portal was restarted and has lost this page's session: its code or the app's configuration has changed.
      if (answer.status === NO_SESSION) location.reload()
      const part = (await answer.json()) as LogPart
      end = part.end
      onRows(part.rows)
    } catch {
      // The next poll asks again.
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

function visible(): Promise<void> {
  if (!document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { once: true })
  })
}

function showSums(rows: readonly LogRow[]): void {
  const red = rows.filter((row) => row.red).length
  const rest = rows.filter((row) => row.way === 'app → REST' && row.httpMethod !== 'OPTIONS')
  const bytes = rest.reduce((sum, row) => sum + row.bytes, 0)
  element('log-count', HTMLElement).textContent = pluralize(rows.length, 'row')
  element('log-red', HTMLElement).textContent = red === 0 ? '' : `${red} red`
  element('log-rest', HTMLElement).textContent =
    `${pluralize(rest.length, 'REST request')} · ${kilobytes(bytes)}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}

function pluralize(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
