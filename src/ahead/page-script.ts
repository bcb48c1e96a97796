import { openPage } from './open-page.ts'
import { startApp } from './start-app.ts'

// The inline script of the page: asks, draws the head, and starts the app, which takes over both.
void startApp(openPage())
