import { askAhead } from './ask-ahead.ts'
import { drawHead } from './draw-head.ts'
import { startApp } from './start-app.ts'

// The inline script of the page: asks, draws the head, and starts the app, which takes over both.
const asked = askAhead()
const head = asked === null ? null : drawHead(asked)
window.askedAhead = asked === null || head === null ? null : { ...asked, takeOver: head.takeOver }
void startApp(head?.done ?? null)
