import { html } from 'hono/html'

/** One of many; the panel's script writes the choice into the address as `param`. */
export function renderSelect(
  id: string,
  param: string,
  choices: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
) {
  return html`<select class="input" id="${id}" data-param="${param}">${choices.map(
    (choice) =>
      html`<option value="${choice.id}" ${choice.id === chosen ? 'selected' : ''}>${choice.title}</option>`,
  )}</select>`
}
