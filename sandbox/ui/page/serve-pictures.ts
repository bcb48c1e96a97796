import type { Hono } from 'hono'

const HUES = 12
const KEPT_SECONDS = 3_600

/** Serves users' pictures: a drawn face, the same for every ID. `missing.svg` is missing on purpose. */
export function servePictures(app: Hono): void {
  app.get('/sandbox/pictures/:name', (context) => {
    const number = /^(\d+)\.svg$/.exec(context.req.param('name'))?.[1]
    if (number === undefined) return context.text('Not found', 404)
    return context.body(face(Number(number)), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': `max-age=${KEPT_SECONDS}`,
    })
  })
}

function face(number: number): string {
  const hue = (number % HUES) * (360 / HUES)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96">
<rect width="96" height="96" fill="hsl(${hue} 45% 82%)"/>
<circle cx="48" cy="40" r="17" fill="hsl(${hue} 35% 52%)"/>
<path d="M14 96a34 34 0 0 1 68 0z" fill="hsl(${hue} 40% 42%)"/>
</svg>
`
}
