import type { LogRow } from '../../server/log/log-row.ts'
import { logDetail } from './log-detail.ts'

/** A row of the log in the page's table. */
export interface ShownRow {
  /** The table row, and the row with its details once it was opened. */
  readonly elements: readonly HTMLTableRowElement[]
}

/** Number of a batch's commands named in its row. */
const NAMED_COMMANDS = 2
/** Note of a red row that a portal would have answered: it doesn't check for a press. */
const UNPRESSED = /^A write without a press/

/** Creates the table row of a log row; its method is a button that opens the details below. */
export function logRow(row: LogRow): ShownRow {
  const tr = document.createElement('tr')
  tr.classList.toggle('red', row.red)
  const opener = openerOf(row)
  const method = cell('', '')
  method.append(opener)
  tr.append(
    cell('muted', clockTime(row.at)),
    cell('way', row.way),
    method,
    cell(/^(ok|no answer|2\d\d)$/.test(row.status) ? 'status' : 'status failed', row.status),
    cell('number', `${row.tookMs} ms`),
    cell('number', kilobytes(row.bytes)),
    cell('note', row.red && !UNPRESSED.test(row.note) ? `Refused: ${row.note}` : row.note),
  )
  const elements = [tr]
  opener.addEventListener('click', () => {
    const isOpen = opener.ariaExpanded !== 'true'
    opener.ariaExpanded = String(isOpen)
    // Created when first opened: few of a thousand rows are.
    const detail = elements[1] ?? logDetail(row, tr.cells.length)
    if (elements.length === 1) {
      elements.push(detail)
      tr.after(detail)
      opener.setAttribute('aria-controls', detail.id)
    }
    detail.hidden = !isOpen
  })
  return { elements }
}

function openerOf({ method, commands = [], httpMethod }: LogRow): HTMLButtonElement {
  const opener = document.createElement('button')
  opener.type = 'button'
  opener.className = 'opener'
  opener.ariaExpanded = 'false'
  opener.textContent = httpMethod === 'OPTIONS' ? `OPTIONS ${method}` : method
  if (commands.length === 0) return opener
  const more = commands.length - NAMED_COMMANDS
  const inner = document.createElement('span')
  inner.className = 'muted'
  inner.textContent = ` ${commands.slice(0, NAMED_COMMANDS).join(', ')}${more > 0 ? ` +${more}` : ''}`
  opener.append(inner)
  return opener
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
