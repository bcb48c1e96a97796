import { askAhead } from './ask-ahead.ts'
import { drawHead } from './draw-head.ts'
import { hostDrawing } from './host-drawing.ts'

/**
 * Opens the page ahead of the app: takes what the host has drawn, or asks and draws by itself. Gives what the head's drawing
 * resolves with (`HeadDrawing.done`); null: it draws none.
 */
export function openPage(): Promise<boolean> | null {
  const byHost = hostDrawing()
  const asked = askAhead(byHost)
  if (asked === null) {
    byHost?.remove()
    return null
  }
  const { done, takeOver } = drawHead(asked, byHost)
  window.askedAhead = { ...asked, takeOver }
  return done
}
