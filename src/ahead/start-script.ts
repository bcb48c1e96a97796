import { startApp } from './start-app.ts'
import { watchVisiblePart } from './visible-part.ts'

// The inline script of a page that asks nothing by itself (`ASK_AHEAD=off`).
watchVisiblePart()
void startApp(null)
