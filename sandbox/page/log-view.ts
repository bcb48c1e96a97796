import type { LogRow } from '../log.ts'
import { element } from './element.ts'

/** So many commands of a batch are named in its row. */
const NAMED_COMMANDS = 2

/** The log's table, kept up to date by the server: its own requests, and the frame's messages that the page sent it. */
export function showLog(sid: string): void {
  const body = element('log-rows', HTMLElement)
  const shown: LogRow[] = []

  const empty = () => {
    shown.splice(0)
    body.replaceChildren()
    showSums(shown)
  }
  const rows = new EventSource(`/sandbox/sessions/${sid}/rows`)
  // Every connection begins with the session's rows from the first.
  rows.addEventListener('open', empty)
  rows.addEventListener('message', (event: MessageEvent<string>) => {
    const row = JSON.parse(event.data) as LogRow
    shown.push(row)
    body.append(rowElement(row))
    showSums(shown)
  })

  const onlyRed = element('only-red', HTMLButtonElement)
  onlyRed.addEventListener('click', () => {
    const isOn = onlyRed.ariaPressed !== 'true'
    onlyRed.ariaPressed = String(isOn)
    body.classList.toggle('only-red', isOn)
  })
  element('clear-log', HTMLButtonElement).addEventListener('click', empty)
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
    cell('note', row.red ? `Refused: ${row.note}` : row.note),
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
