import type { ServerResponse } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { isOpeningForm } from '../../../../host/node/drawing/load-drawing.ts'
import { connectRaw, listenExample } from '../listen-example.ts'
import { batch, drawingHost, exampleDrawing, FORM, formRequest, startPortal } from './example-drawing.ts'

/** A host on a port that draws for a portal, whose answers the test gives when it wants to. */
async function heldExample() {
  const held: ServerResponse[] = []
  const portal = await startPortal((outgoing) => held.push(outgoing))
  const failures: unknown[] = []
  const { fetch } = drawingHost(exampleDrawing([portal.origin]), {
    onFailure: (failure) => failures.push(failure),
  })
  const example = await listenExample({
    fetch,
    keepsForm: isOpeningForm,
    fail: (error) => failures.push(error),
  })
  return { ...example, portal, held, failures }
}

test('the start of the page, with its skeleton, is sent before the portal has answered', async () => {
  const { port, portal, held } = await heldExample()
  const raw = connectRaw(port, formRequest(portal.host))
  const start = await raw.reads(/<div id="root"><main>skeleton<\/main>/)
  expect(start).toMatch(/^HTTP\/1.1 200 OK/)
  expect(start).not.toContain('boot-failed')
  await vi.waitFor(() => expect(held).toHaveLength(1))
  held[0]?.writeHead(200, { 'content-type': 'application/json' }).end(batch())
  expect(await raw.all()).toMatch(/DEAL 1663[\s\S]*drawn-end[\s\S]*<\/html>\r\n0\r\n\r\n$/)
})

test('a client that leaves ends the portal’s request, and nothing is reported', async () => {
  const consoles = [vi.spyOn(console, 'error'), vi.spyOn(console, 'info')]
  onTestFinished(() => {
    for (const spy of consoles) spy.mockRestore()
  })
  const { port, portal, held, entries, failures } = await heldExample()
  const raw = connectRaw(port, formRequest(portal.host))
  await raw.reads(/<div id="root">/)
  await vi.waitFor(() => expect(held).toHaveLength(1))
  const closed = new Promise((resolve) => held[0]?.once('close', resolve))
  raw.socket.destroy()
  await closed
  await vi.waitFor(() => expect(entries).toMatchObject([{ status: 200, isAborted: true }]))
  expect(failures).toEqual([])
  for (const spy of consoles) expect(spy).not.toHaveBeenCalled()
})

test('a client that leaves while it posts asks nothing', async () => {
  const { port, portal, entries } = await heldExample()
  const raw = connectRaw(port, formRequest(portal.host).slice(0, -5))
  await vi.waitFor(() => expect(raw.socket.bytesWritten).toBeGreaterThan(100))
  raw.socket.end()
  await vi.waitFor(() => expect(entries).toHaveLength(1))
  expect(portal.asked).toEqual([])
})

test('a form that is too large for an opening is discarded, and gets the plain page', async () => {
  const { port, portal } = await heldExample()
  const large = `${new URLSearchParams(FORM)}&x=${'y'.repeat(16_384)}`
  const answer = await connectRaw(port, formRequest(portal.host, large)).all()
  expect(answer).toMatch(/^HTTP\/1.1 200 OK/)
  expect(answer).toContain('skeleton')
  expect(portal.asked).toEqual([])
})

test('forms of other paths never reach the handler', async () => {
  const bodies: string[] = []
  const { port } = await listenExample({
    keepsForm: isOpeningForm,
    fetch: async (asked) => {
      bodies.push(await asked.text().catch(() => 'unreadable'))
      return new Response('ok')
    },
  })
  for (const path of ['/install', '/other', '//', '/index.html']) {
    await connectRaw(port, formRequest('a', 'AUTH_ID=secret', path)).all()
  }
  expect(bodies).toEqual(['unreadable', 'unreadable', 'unreadable', 'AUTH_ID=secret'])
})

test.each(['/x/../', '/%2e/', '/%69ndex.html'])(
  'the page by the path %s is the plain one, and no failure',
  async (path) => {
    const { port, portal, failures } = await heldExample()
    const answer = await connectRaw(port, formRequest(portal.host, undefined, path)).all()
    expect(answer).toMatch(/^HTTP\/1.1 200 OK/)
    expect(answer).toContain('skeleton')
    expect(failures).toEqual([])
    expect(portal.asked).toEqual([])
  },
)
