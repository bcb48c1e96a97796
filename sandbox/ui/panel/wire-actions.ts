import type { ScheduledAction } from '../card/scheduled-action.ts'
import { element } from '../page/element.ts'
import type { ActionResult } from './serve-actions.ts'

const SECOND_MS = 1_000

/** Wires the panel's buttons to actions in the portal, shows their outcome, and runs the scheduled ones. */
export function wireActions(sid: string, timed: readonly ScheduledAction[]): void {
  const status = element('action-status', HTMLElement)

  async function act(id: string): Promise<void> {
    try {
      const answer = await fetch(`/sandbox/sessions/${sid}/actions/${id}`, { method: 'POST' })
      const { message } = (await answer.json()) as ActionResult
      status.textContent = message
    } catch {
      status.textContent = 'Nothing happened: the portal’s server doesn’t answer.'
    }
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-action]')) {
    button.addEventListener('click', () => void act(button.dataset['action'] ?? ''))
  }
  for (const { action, afterSeconds } of timed) {
    // Counted from the page's opening; its scripts start a moment later.
    const left = afterSeconds * SECOND_MS - performance.now()
    setTimeout(() => void act(action.id), Math.max(0, left))
  }
}
