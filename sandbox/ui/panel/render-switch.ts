import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** What a switch of the panel says, and what its script reads from it. */
export interface Switch {
  readonly id: string
  readonly isOn: boolean
  /** Attributes for the script. */
  readonly data: HtmlEscapedString | Promise<HtmlEscapedString>
  readonly title: string
  /** Beside the title, muted. */
  readonly detail?: string
  /** At the row's end. */
  readonly sign?: string
  /** What is on is wished for, and no fault. */
  readonly isGood?: boolean
}

/** One row of switch, words and sign. */
export function renderSwitch({ id, isOn, data, title, detail = '', sign = '', isGood = false }: Switch) {
  return html`<label class="fault">
            <span class="switch ${isGood ? 'good' : ''}"><input type="checkbox" role="switch" id="${id}" ${data} ${isOn ? 'checked' : ''}><span class="knob"></span></span>
            <span>${title}${detail === '' ? '' : html` <span class="muted">${detail}</span>`}</span>
            ${sign === '' ? '' : html`<code>${sign}</code>`}
          </label>`
}
