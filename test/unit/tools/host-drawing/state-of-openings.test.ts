import * as recorded from 'virtual:recorded-requests'
import { expect, onTestFinished, test } from 'vitest'
import { itemOfTab } from '../../../../host/draw/crm-kinds.ts'
import { fillTemplate } from '../../../../host/draw/request-template.ts'
import { startSandbox } from '../../../../sandbox/index.ts'
import { readHead } from '../../../../src/ahead/read-head.ts'
import { openedAhead } from '../../../../src/chat/opening/opened-ahead.ts'
import { renderDrawn } from '../../../../tools/host-drawing/render-drawn.ts'
import { requestTemplate } from '../../../../tools/host-drawing/request-template.ts'

/** Fields of a portal's answers that the app reads nowhere. */
const UNREAD = ['birthday', 'phones', 'email', 'opportunity', 'companyId', 'LAST_NAME', 'PERSONAL_GENDER']

/** An opening's rows as the sandbox's portal answers them, and as the host sends them on. */
async function rowsOf(scenario: string) {
  const sandbox = await startSandbox({ appUrl: 'http://app.example/', redRows: 'allow' })
  onTestFinished(() => sandbox.close())
  const session = sandbox.openSession({ scenario })
  const { placement, id } = placeOf(session.handlerOpening.fields)
  const item = itemOfTab(placement, id)
  if (item === undefined) throw new Error(`${scenario} is no card`)
  const { path, headers, body } = fillTemplate(
    requestTemplate(recorded),
    { item, token: session.token },
    'deal-chat-0',
  )
  const response = await sandbox.handle(
    new Request(`${session.origin}${path}`, { method: 'POST', headers, body }),
  )
  const { result: rows, time } = (await response.json()) as { result: Record<string, unknown>; time: object }
  const place = { origin: session.origin, item, serverTime: 'finish' in time ? time.finish : null }
  const { type, entityTypeId } = item
  const read = (some: unknown) =>
    openedAhead({ item: { type, entityTypeId }, id: item.id }, { result: some, time })
  return { rows, read, drawn: renderDrawn(rows, 'en', place) }
}

function placeOf(fields: Readonly<Record<string, string>>): { placement: string; id: unknown } {
  return { placement: fields['PLACEMENT'] ?? '', id: JSON.parse(fields['PLACEMENT_OPTIONS'] ?? '{}').ID }
}

test.each([
  'found',
  'found-2017',
  'muted',
  'quiet',
  'long',
  'rtl',
  'lead',
  'contact',
  'smart-process',
  'guest',
])(
  'the app and the page’s script read the same opening from what the host sends on: %s',
  async (scenario) => {
    const { rows, read, drawn } = await rowsOf(scenario)
    if (drawn === undefined) throw new Error('nothing is drawn')
    const sent: unknown = JSON.parse(JSON.stringify(drawn.rows))
    expect(read(sent)).toEqual(read(rows))
    expect(read(sent)?.opened.lookup.status).toBe('found')
    expect(readHead({ result: sent })).toEqual(readHead({ result: rows }))
  },
)

test('what the app doesn’t read is not in the page', async () => {
  const { rows, drawn } = await rowsOf('found')
  const fields = (value: unknown) => UNREAD.filter((name) => JSON.stringify(value).includes(`"${name}":`))
  expect(fields(rows).length).toBeGreaterThan(1)
  expect(fields(drawn?.rows)).toEqual([])
})
