import { html } from 'hono/html'
import { MODULES_PATH } from './serve-modules.ts'

/** Where a chat's own address leads (`/online/?IM_DIALOG=chat1437`), opened by a middle click or from a copy. */
export function renderMessengerPage(dialogId: string) {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Messenger · Sandbox portal</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${MODULES_PATH}page/base.css">
  </head>
  <body>
    <main class="alone">
      <h1>Messenger</h1>
      <p>A real portal opens <strong>${dialogId === '' ? 'the last chat' : dialogId}</strong> here.</p>
      <p><a href="/">Back to the deal</a></p>
    </main>
  </body>
</html>`
}
