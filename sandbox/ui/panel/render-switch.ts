import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A switch of the panel, and the data that its script reads. */
export interface Switch {
  readonly id: string
  readonly isOn: boolean
  /** Data attributes for the script. */
  readonly data: HtmlEscapedString | Promise<HtmlEscapedString>
  readonly title: string
  /** Muted text beside the title. */
  readonly detail?: string
  /** Label at the row's end. */
  readonly label?: string
  /** True when on is the desired state, not a fault. */
  readonly isGood?: boolean
}

/** A row with the switch, its title and its label. */
export function renderSwitch({ id, isOn, data, title, detail = '', label = '', isGood = false }: Switch) {
  return html`<label class="fault">
            <span class="switch ${isGood ? 'good' : ''}"><input type="checkbox" role="switch" id="${id}" ${data} ${isOn ? 'checked' : ''}><span class="knob"></span></span>
            <span>${title}${detail === '' ? '' : html` <span class="muted">${detail}</span>`}</span>
            ${label === '' ? '' : html`<code>${label}</code>`}
          </label>`
}
