import type { LogRow } from '../../server/log/log-row.ts'

const INDENT = 2
let count = 0

/** A table row with the parameters and the answer of a log row, across `cells` columns. */
export function logDetail({ method, params, answer }: LogRow, cells: number): HTMLTableRowElement {
  const tr = document.createElement('tr')
  count += 1
  tr.id = `log-detail-${count}`
  tr.className = 'detail'
  const td = document.createElement('td')
  td.colSpan = cells
  const both = document.createElement('div')
  both.append(part('parameters', method, params), part('answer', method, answer))
  td.append(both)
  tr.append(td)
  return tr
}

function part(name: string, method: string, value: unknown): HTMLElement {
  const text = pretty(value)
  const section = document.createElement('div')
  const head = document.createElement('div')
  head.className = 'detail-head'
  const title = document.createElement('span')
  title.textContent = text === '' ? `${name}: none` : name
  head.append(title)
  section.append(head)
  if (text === '') return section

  const copy = document.createElement('button')
  copy.type = 'button'
  copy.className = 'button plain'
  copy.textContent = `Copy ${name}`
  const copied = async () => {
    await navigator.clipboard.writeText(text)
    copy.textContent = 'Copied'
  }
  copy.addEventListener('click', () => void copied())
  head.append(copy)
  const pre = document.createElement('pre')
  pre.dir = 'ltr'
  // Scrollable, by keyboard too.
  pre.tabIndex = 0
  pre.role = 'group'
  pre.ariaLabel = `${method}: ${name}`
  pre.textContent = text
  section.append(pre)
  return section
}

/** Indented JSON; other text unchanged; empty for undefined. */
function pretty(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value, null, INDENT)
}
