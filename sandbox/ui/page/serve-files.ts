import type { Hono } from 'hono'

/** Serves files of chats, with one line of text as content. The preview of a picture is in `serve-pictures.ts`. */
export function serveFiles(app: Hono): void {
  app.get('/sandbox/files/:id/:name', (context) => {
    const { id, name } = context.req.param()
    if (!/^\d+$/.test(id)) return context.text('Not found', 404)
    return context.text(`${name}: file ${id} of the sandbox\n`, 200, {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
  })
}
