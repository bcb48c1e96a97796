import { html, raw } from 'hono/html'

/** Paths drawn for this tool, on a grid of 16. */
const PATHS = {
  beaker: 'M6.5 2.5v4L3 12.3a.8.8 0 0 0 .7 1.2h8.6a.8.8 0 0 0 .7-1.2L9.5 6.5v-4M5.5 2.5h5M4.7 9.8h6.6',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7L13 5.8M13 2.8v3h-3',
  link: 'M6.8 9.2a2.5 2.5 0 0 0 3.6 0l2-2a2.55 2.55 0 0 0-3.6-3.6l-.8.8M9.2 6.8a2.5 2.5 0 0 0-3.6 0l-2 2a2.55 2.55 0 0 0 3.6 3.6l.8-.8',
  deal: 'M2.5 5.5h11v7a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM5.5 5.5V3.8a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v1.7M2.5 9h11',
  home: 'm2.5 7.5 5.5-5 5.5 5M4 6.5v7h8v-7',
  task: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1zM5.3 8.3l1.9 1.9 3.5-4.3',
  chat: 'M3.5 3h9a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM5.5 6h5M5.5 8.5h3',
  users:
    'M6 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.8 13c.3-2 2-3.2 4.2-3.2s3.9 1.2 4.2 3.2M10.5 3.3a2.3 2.3 0 0 1 0 4.4M12 10.2c1.2.4 2 1.4 2.2 2.8',
  chats: 'M13.5 7.5v3a1 1 0 0 1-1 1H8L5 14v-2.5H3.5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1H8M10.5 2.5h3l-3 3h3',
  box: 'M8 2.2 13.5 5v6L8 13.8 2.5 11V5zM2.5 5 8 7.8 13.5 5M8 7.8v6',
} as const

/** Names of the icons. */
export type IconName = keyof typeof PATHS

/** A decorative icon, hidden from screen readers. */
export function icon(name: IconName) {
  return html`<svg class="icon" aria-hidden="true" viewBox="0 0 16 16"><path d="${raw(PATHS[name])}"/></svg>`
}
