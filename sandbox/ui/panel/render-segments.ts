import { html } from 'hono/html'

/** Radio buttons for two to five choices. `param`: the query parameter that the panel's script sets; null: none. */
export function renderSegments(
  name: string,
  param: string | null,
  title: string,
  choices: readonly { readonly id: string; readonly title: string }[],
  chosen: string,
) {
  return html`<span id="${name}-label">${title}</span>
          <div class="segmented" role="radiogroup" aria-labelledby="${name}-label">${choices.map(
            (choice) =>
              html`<label><input type="radio" name="${name}" id="${name}-${choice.id}" value="${choice.id}" ${
                param === null ? '' : html`data-param="${param}"`
              } ${choice.id === chosen ? 'checked' : ''}>${choice.title}</label>`,
          )}</div>`
}
