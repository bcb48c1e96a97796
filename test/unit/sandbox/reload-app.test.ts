// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { FrameSession } from '../../../sandbox/frame/frame-session.ts'
import { connectFrame } from '../../../sandbox/ui/page/connect-frame.ts'

const APP = 'http://127.0.0.1:9'
const SID = '0'.repeat(32)
const FRESH = { AUTH_ID: 'second', AUTH_EXPIRES: 3_600, REFRESH_ID: 'second refresh' }

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('reloading the app posts the refreshed tokens', async () => {
  vi.useFakeTimers()
  vi.stubGlobal('navigator', { userActivation: { isActive: false } })
  vi.stubGlobal('fetch', async (address: string) =>
    address.endsWith('/refresh') ? Response.json(FRESH) : Response.json({ isReachable: true }),
  )
  const posted: Record<string, FormDataEntryValue>[] = []
  vi.spyOn(HTMLFormElement.prototype, 'submit').mockImplementation(function (this: HTMLFormElement) {
    posted.push(Object.fromEntries(new FormData(this)))
  })
  const frame = document.createElement('iframe')
  const contentWindow = { postMessage: () => undefined }
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow })
  const app = connectFrame(
    {
      frame: { sid: SID, initData: { PLACEMENT: 'DEFAULT' } } as FrameSession,
      handlerOpening: {
        method: 'post',
        action: `${APP}/`,
        fields: { AUTH_ID: 'first', AUTH_EXPIRES: '3600', REFRESH_ID: 'first refresh', status: 'L' },
      },
    },
    frame,
  )
  app.open()
  const asked = new MessageEvent('message', { data: `refreshAuth:key:${SID}`, origin: APP })
  Object.defineProperty(asked, 'source', { value: contentWindow })
  dispatchEvent(asked)
  await vi.advanceTimersByTimeAsync(50)
  app.open()
  expect(posted).toEqual([
    { AUTH_ID: 'first', AUTH_EXPIRES: '3600', REFRESH_ID: 'first refresh', status: 'L' },
    { AUTH_ID: 'second', AUTH_EXPIRES: '3600', REFRESH_ID: 'second refresh', status: 'L' },
  ])
})

test('a static app is opened and reloaded by its address', () => {
  vi.stubGlobal('fetch', async () => Response.json({ isReachable: true }))
  const submit = vi.spyOn(HTMLFormElement.prototype, 'submit')
  const frame = document.createElement('iframe')
  const loads: string[] = []
  Object.defineProperty(frame, 'src', { set: (address: string) => loads.push(address) })
  const app = connectFrame(
    {
      frame: { sid: SID, initData: { PLACEMENT: 'DEFAULT' } } as FrameSession,
      handlerOpening: { method: 'get', action: `${APP}/index.html`, fields: {} },
    },
    frame,
  )
  app.open()
  app.open()
  expect(loads).toEqual([`${APP}/index.html`, `${APP}/index.html`])
  expect(submit).not.toHaveBeenCalled()
})
