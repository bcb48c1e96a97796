import { html } from 'hono/html'
import { ACTIONS, type ScheduledAction } from '../card/scheduled-action.ts'
import { renderSwitch } from './render-switch.ts'

/** Delay offered by the panel, in seconds; the address takes any. */
const USUAL_SECONDS = 5

/** Actions of the sandbox's own users, not available over real data. */
const OWN_WORLD: ReadonlySet<string> = new Set(['write', 'move', 'merge', 'delete'])

/** Actions in the portal: a button for now, a switch for some seconds after every opening. */
export function renderActions(timed: readonly ScheduledAction[], isOverRealData: boolean) {
  const actions = ACTIONS.filter(({ id }) => !isOverRealData || !OWN_WORLD.has(id))
  const scheduled = new Set(timed.map(({ text }) => text))
  const usual = actions.map(({ id }) => `${id}@${USUAL_SECONDS}`)
  const others = timed.filter(({ text }) => !usual.includes(text))
  return html`<h2>make it happen</h2>
        <div class="actions">${actions.map(
          ({ id, title }) =>
            html`<button class="button" type="button" id="act-${id}" data-action="${id}">${title}</button>`,
        )}</div>
        <p class="action-status muted small" id="action-status" role="status">Nothing is loaded anew: the app learns of it when it asks.</p>
        <details id="timed-actions" ${timed.length > 0 ? 'open' : ''}>
          <summary>By this link, after opening</summary>
          <div class="faults">
            ${actions.map(({ id, title }, index) => renderTimed(usual[index] ?? id, title, USUAL_SECONDS, scheduled))}
            ${others.map(({ text, action, afterSeconds }) => renderTimed(text, action.title, afterSeconds, scheduled))}
          </div>
        </details>`
}

function renderTimed(text: string, title: string, seconds: number, scheduled: ReadonlySet<string>) {
  return renderSwitch({
    id: `timed-${text}`,
    isOn: scheduled.has(text),
    data: html`data-timed="${text}"`,
    title: title.replace(/ now$/, ''),
    label: `after ${seconds} s`,
    isGood: true,
  })
}
