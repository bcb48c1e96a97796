import { html } from 'hono/html'
import type { Fault } from '../../faults/fault.ts'
import { parseFault } from '../../faults/faults.ts'
import { METHODS } from '../../services/methods.ts'
import { type FaultSwitch, faultSwitches, otherCodes } from './fault-switches.ts'
import { renderSegments } from './render-segments.ts'
import { renderSwitch } from './render-switch.ts'

const TIMES = [
  { id: 'always', title: 'Always' },
  { id: 'once', title: 'Once' },
]

/** The faults: the target of the next one, a switch for each kind, and a list of REST errors. */
export function renderFaults(faults: readonly Fault[]) {
  const { usual, others } = faultSwitches(faults)
  const codes = otherCodes()
  return html`<h2>faults</h2>
        <div class="row">
          <label for="fault-method">For</label>
          <select class="input" id="fault-method">
            <option value="*">every request</option>
            <option>batch</option>
            ${METHODS.map(({ name }) => html`<option>${name}</option>`)}
          </select>
          ${renderSegments('fault-times', null, 'Times', TIMES, 'always')}
          <label for="fault-status">Status</label>
          <input class="input" id="fault-status" inputmode="numeric" pattern="[2-5][0-9][0-9]" maxlength="3" placeholder="its usual one">
        </div>
        <div class="faults">${usual.map(renderFault)}</div>
        <div class="row">
          <label for="another-fault">Another</label>
          <select class="input" id="another-fault">
            <option value="">REST error…</option>
            ${codes.map(({ text, title }) => html`<option value="${text}">${title}</option>`)}
          </select>
        </div>
        <details id="more-faults" ${others.some(({ on }) => on !== null) ? 'open' : ''}>
          <summary>More faults</summary>
          <div class="faults">${others.map(renderFault)}</div>
        </details>`
}

/** IDs are the same after a reload, so that the focus can be restored. */
function renderFault({ kind, title, label, detail, on }: FaultSwitch) {
  return renderSwitch({
    id: on === null ? `add-${kind}` : `on-${on}`,
    isOn: on !== null,
    data: html`data-fault="${kind}" data-parts="${partsOf(kind)}" ${on === null ? '' : html`data-on="${on}"`}`,
    title,
    detail,
    label,
  })
}

/** The parts that a fault of this kind may have; the panel writes no others. */
function partsOf(kind: string): string {
  const examples = { status: `${kind}@500`, method: `${kind}:profile`, times: `${kind}:*:once` }
  return Object.entries(examples)
    .filter(([, text]) => parseFault(text) !== null)
    .map(([part]) => part)
    .join(' ')
}
