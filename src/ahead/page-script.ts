import { openPage } from './open-page.ts'
import { startApp } from './start-app.ts'
import { watchVisiblePart } from './visible-part.ts'

// The inline script of the page: measures the frame, asks, draws the head, and starts the app, which takes over both.
let isDrawn: Promise<boolean> | null = null
try {
  isDrawn = openPage()
  watchVisiblePart()
} finally {
  // After an error, too, which the browser reports: the app asks and draws by itself.
  void startApp(isDrawn)
}
