import { startApp } from './start-app.ts'

// The inline script of a page that asks nothing by itself (`ASK_AHEAD=off`).
void startApp(null)
