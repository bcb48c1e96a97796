import type { LogRow } from '../log.ts'
import { element } from './element.ts'
import type { LogPart } from './serve-session-api.ts'

/** So many commands of a batch are named in its row. */
const NAMED_COMMANDS = 2

/**
 * How often the page asks for new rows. A browser has six connections for one origin, all its tabs together: a stream
 * to each tab would leave none for the seventh, nor for REST.
 */
const ASK_EVERY_MS = 400
const NO_SESSION = 404
/** Red, though it was answered: a portal asks nobody for a press. */
const UNPRESSED = /^A write without a press/
/** Older ones leave the table. */
const MAX_SHOWN = 1_000

/**
 * The log's table: the server's own requests, and the frame's messages that the page sent it. `end`: what the log held
 * before this page.
 */
export function showLog(sid: string, end: number): void {
  const body = element('log-rows', HTMLElement)
  const shown: LogRow[] = []

  const empty = () => {
    shown.splice(0)
    body.replaceChildren()
    showSums(shown)
  }
  const append = (row: LogRow) => {
    shown.push(row)
    body.append(rowElement(row))
    if (shown.length <= MAX_SHOWN) return
    shown.shift()
    body.firstElementChild?.remove()
  }
  void follow(`/sandbox/sessions/${sid}/rows`, end, (rows) => {
    for (const row of rows) append(row)
    if (rows.length > 0) showSums(shown)
  })

  const onlyRed = element('only-red', HTMLButtonElement)
  onlyRed.addEventListener('click', () => {
    const isOn = onlyRed.ariaPressed !== 'true'
    onlyRed.ariaPressed = String(isOn)
    body.classList.toggle('only-red', isOn)
  })
  element('clear-log', HTMLButtonElement).addEventListener('click', empty)
}

/** For as long as the page lives; one that nobody sees waits, and a server that is away is asked again. */
async function follow(
  address: string,
  from: number,
  tell: (rows: readonly LogRow[]) => void,
): Promise<never> {
  let end = from
  for (;;) {
    await visible()
    try {
      const answer = await fetch(`${address}?since=${end}`)
      // The portal was started anew and knows nothing of this page: its code has changed, or the app's configuration.
      if (answer.status === NO_SESSION) location.reload()
      const part = (await answer.json()) as LogPart
      end = part.end
      tell(part.rows)
    } catch {
      // The next question is the same.
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
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
  element('log-count', HTMLElement).textContent = counted(rows.length, 'row')
  element('log-red', HTMLElement).textContent = red === 0 ? '' : `${red} red`
  element('log-rest', HTMLElement).textContent =
    `${counted(rest.length, 'REST request')} · ${kilobytes(bytes)}`
}

function rowElement(row: LogRow): HTMLTableRowElement {
  const tr = document.createElement('tr')
  tr.classList.toggle('red', row.red)
  tr.append(
    cell('muted', clockTime(row.at)),
    cell('way', row.way),
    methodCell(row),
    cell(/^(ok|no answer|2\d\d)$/.test(row.status) ? 'status' : 'status failed', row.status),
    cell('number', `${row.tookMs} ms`),
    cell('number', kilobytes(row.bytes)),
    cell('note', row.red && !UNPRESSED.test(row.note) ? `Refused: ${row.note}` : row.note),
  )
  return tr
}

function methodCell({ method, commands = [], httpMethod }: LogRow): HTMLTableCellElement {
  const td = cell('', httpMethod === 'OPTIONS' ? `OPTIONS ${method}` : method)
  if (commands.length === 0) return td
  const more = commands.length - NAMED_COMMANDS
  const inner = document.createElement('span')
  inner.className = 'muted'
  inner.textContent = ` ${commands.slice(0, NAMED_COMMANDS).join(', ')}${more > 0 ? ` +${more}` : ''}`
  td.append(inner)
  return td
}

function cell(className: string, text: string): HTMLTableCellElement {
  const td = document.createElement('td')
  td.className = className
  td.textContent = text
  return td
}

/** `09:14:02.118`, by the machine's clock. */
function clockTime(at: number): string {
  const date = new Date(at)
  return `${date.toTimeString().slice(0, 8)}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
