import type { Hono } from 'hono'
import { isSignInNeeded, SIGN_IN_PAGE } from './sign-in.ts'

/** `27.svg`: a face. `604-1600x1200.svg`: a picture of that size, in pixels. */
const NAME = /^(\d{1,9})(?:-(\d{1,5})x(\d{1,5}))?\.svg$/
const FACE_SIZE = '96'
const HUES = 12
const KEPT_SECONDS = 3_600

/**
 * Serves users' pictures, a drawn face each, and pictures of chats in the size that their name tells. `missing.svg` is
 * missing on purpose.
 */
export function servePictures(app: Hono): void {
  app.get('/sandbox/pictures/:name', (context) => {
    if (isSignInNeeded(context.req.raw)) return context.html(SIGN_IN_PAGE, 401)
    const [, number, width = FACE_SIZE, height = FACE_SIZE] = NAME.exec(context.req.param('name')) ?? []
    if (number === undefined) return context.text('Not found', 404)
    return context.body(picture(Number(number), width, height), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': `max-age=${KEPT_SECONDS}`,
    })
  })
}

function picture(number: number, width: string, height: string): string {
  const hue = (number % HUES) * (360 / HUES)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 96 96" preserveAspectRatio="xMidYMid slice">
<rect width="96" height="96" fill="hsl(${hue} 45% 82%)"/>
<circle cx="48" cy="40" r="17" fill="hsl(${hue} 35% 52%)"/>
<path d="M14 96a34 34 0 0 1 68 0z" fill="hsl(${hue} 40% 42%)"/>
</svg>
`
}
