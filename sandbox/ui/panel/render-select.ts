import { html } from 'hono/html'

/** A select for many choices. `param`: the query parameter that the panel's script sets. */
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
