import { askAhead } from './ask-ahead.ts'
import { drawHead, type HeadDrawing } from './draw-head.ts'
import { startApp } from './start-app.ts'

// The inline script of the page: asks, draws the head, and starts the app, which takes over both.
let head: HeadDrawing | null = null
try {
  const asked = askAhead()
  if (asked !== null) {
    head = drawHead(asked)
    window.askedAhead = { ...asked, takeOver: head.takeOver }
  }
} finally {
  // After an error, too, which the browser reports: the app asks and draws by itself.
  void startApp(head?.done ?? null)
}
