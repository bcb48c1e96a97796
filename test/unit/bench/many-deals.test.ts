import { expect, test } from 'vitest'
import { manyDeals } from '../../../bench/hour/many-deals.ts'
import { createPortal } from '../../../bench/server/portal.ts'

async function open(deal: number) {
  const cmd = {
    chat: `im.chat.get?${new URLSearchParams({ ENTITY_TYPE: 'CRM', ENTITY_ID: `DEAL|${deal}` })}`,
    dialog: `im.dialog.get?${new URLSearchParams({ DIALOG_ID: 'chat$result[chat][ID]' })}`,
    messages: `im.dialog.messages.get?${new URLSearchParams({ DIALOG_ID: 'chat$result[chat][ID]' })}`,
  }
  const body = new URLSearchParams(Object.entries(cmd).map(([key, command]) => [`cmd[${key}]`, command]))
  const request = new Request('https://portal.example/rest/batch', { method: 'POST', body })
  const { result } = (await (await createPortal(manyDeals)(request)).json()) as {
    result: { result: unknown }
  }
  return result.result
}

test('each deal has a chat of its own, which later commands of a batch refer to', async () => {
  expect(await open(1742)).toMatchObject({
    chat: { ID: 11_742 },
    dialog: { id: 11_742, dialog_id: 'chat11742', entity_id: 'DEAL|1742' },
    messages: { chat_id: 11_742 },
  })
  expect(await open(1743)).toMatchObject({ chat: { ID: 11_743 }, dialog: { dialog_id: 'chat11743' } })
})
