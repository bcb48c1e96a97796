// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:5173/" }

import * as recorded from 'virtual:recorded-requests'
import { afterEach, expect, test } from 'vitest'
import { itemOfTab } from '../../host/draw/crm-kinds.ts'
import { fillTemplate, readTemplate } from '../../host/draw/request-template.ts'
import { loadItem } from '../../src/chat/opening/open-item.ts'
import { failureOf } from '../../src/portal/failure.ts'
import { requestTemplate } from '../../tools/host-drawing/request-template.ts'
import { INIT_DATA, type ScriptedPortal, scriptedPortal } from './scripted-portal.ts'

let portal: ScriptedPortal | null = null

afterEach(async () => {
  await portal?.close()
  portal = null
})

const REQUEST_ID = /bx24_request_id=[^&]+/

test.each(['DEAL', 'LEAD', 'CONTACT', 'COMPANY', 'QUOTE', 'ORDER', 'SMART_INVOICE', 'DYNAMIC_128'])(
  'the host asks for a card of %s with the SDK’s own request, byte by byte',
  async (type) => {
    const token = 'a.b-c_d~e+f/g=h'
    const PLACEMENT = `CRM_${type}_DETAIL_TAB`
    const initData = { ...INIT_DATA, AUTH_ID: token, PLACEMENT, PLACEMENT_OPTIONS: { ID: '1663' } }
    portal = await scriptedPortal({ rest: () => ({ body: {} }), initData })
    const connection = await portal.connect()
    if (connection.status !== 'connected') throw new Error(connection.status)
    const item = itemOfTab(PLACEMENT, '1663')
    if (item === undefined) throw new Error(type)
    await loadItem(connection.portal, { item, id: item.id }).catch(failureOf)

    // As the host reads it from the build's file.
    const template = readTemplate(JSON.stringify(requestTemplate(recorded)))
    const { path, headers, body } = fillTemplate(template, { token, item }, 'deal-chat-1')
    const [bySdk] = portal.asked
    expect(path.replace(REQUEST_ID, '')).toBe(bySdk?.address.replace(REQUEST_ID, ''))
    expect(path).toContain('bx24_request_id=deal-chat-1&')
    expect(body).toBe(bySdk?.text)
    expect({ accept: headers['Accept'], 'content-type': headers['Content-Type'] }).toEqual(bySdk?.headers)
  },
)
