import { expect, test } from 'vitest'
import { CHAT_TITLE, createPortal } from '../../../bench/server/portal.ts'

const portal = createPortal()

function ask(method: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
  return portal(new Request(`http://portal.example/rest/${method}`, { method: 'POST', body, headers }))
}

test('the bench waits for the documented chat’s title', async () => {
  const answer = (await (await ask('im.dialog.get', '{}')).json()) as { result: { name: string } }
  expect(answer.result.name).toBe(CHAT_TITLE)
})

test('a batch is read as a form and as JSON, and answers each command by its key', async () => {
  const cmd = { chat: 'im.chat.get?ENTITY_TYPE=CRM', odd: 'no.such.method?' }
  const form = new URLSearchParams(Object.entries(cmd).map(([key, command]) => [`cmd[${key}]`, command]))
  const json = { 'content-type': 'application/json' }
  for (const response of [await ask('batch', form), await ask('batch', JSON.stringify({ cmd }), json)]) {
    expect(await response.json()).toMatchObject({
      result: { result: { chat: { ID: 2184 } }, result_error: { odd: { error: 'ERROR_METHOD_NOT_FOUND' } } },
    })
  }
})

test('every REST answer can be read by the app’s origin', async () => {
  const preflight = await portal(new Request('http://portal.example/rest/batch', { method: 'OPTIONS' }))
  for (const { headers } of [preflight, await ask('profile', ''), await ask('no.such.method', '')]) {
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-headers')).toBe('origin, content-type, accept')
  }
})
