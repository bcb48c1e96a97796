import { html } from 'hono/html'

/** The log, still empty. */
export function renderLog(isOnlyRed: boolean) {
  return html`<section class="log" aria-labelledby="log-title">
      <div class="log-head">
        <h2 id="log-title">log</h2>
        <span id="log-count">0 rows</span>
        <span id="log-red" class="red-count"></span>
        <span id="log-rest">0 REST requests · 0.0 kB</span>
        <span class="grow"></span>
        <button class="button plain" id="only-red" type="button" aria-pressed="${String(isOnlyRed)}">Only red</button>
        <button class="button plain" id="clear-log" type="button">Clear</button>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label="Rows of the log">
        <table>
          <thead>
            <tr>
              <th scope="col">time</th>
              <th scope="col">way</th>
              <th scope="col">method</th>
              <th scope="col">status</th>
              <th scope="col" class="number">took</th>
              <th scope="col" class="number">size</th>
              <th scope="col">note</th>
            </tr>
          </thead>
          <tbody id="log-rows" class="${isOnlyRed ? 'only-red' : ''}"></tbody>
        </table>
      </div>
    </section>`
}
