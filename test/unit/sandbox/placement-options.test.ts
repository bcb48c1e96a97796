import { expect, test } from 'vitest'
import { openPortal } from './portal-under-test.ts'

const TASK_URI = '/company/personal/user/31/tasks/task/view/8293/'

for (const [card, options] of [
  [{ scenario: 'lead' }, { ID: '13', URI: '/crm/lead/details/13/' }],
  [{ scenario: 'found' }, { ID: '1663', URI: '/crm/deal/details/1663/' }],
  [{ scenario: 'contact' }, { ID: '25', URI: '/crm/contact/details/25/' }],
  [{ scenario: 'company' }, { ID: '7', URI: '/crm/company/details/7/' }],
  [{ scenario: 'quote' }, { ID: '5', URI: '/crm/type/7/details/5/' }],
  [{ scenario: 'invoice' }, { ID: '9', URI: '/crm/type/31/details/9/' }],
  [{ scenario: 'smart-process' }, { ID: '17', URI: '/crm/type/128/details/17/' }],
  [{ scenario: 'smart-process-2' }, { ID: '4', URI: '/crm/type/1032/details/4/' }],
  [
    { scenario: 'task', viewer: 'marco' },
    { taskId: '8293', URI: TASK_URI },
  ],
  [
    { scenario: 'task', viewer: 'marco', placementId: 'x' },
    { taskId: 'x', URI: TASK_URI },
  ],
  [{ scenario: 'group' }, { GROUP_ID: '103', URI: '/workgroups/group/103/' }],
  [{ placement: 'SONET_GROUP_TOOLBAR', deal: 103 }, { URI: '/workgroups/group/103/' }],
  [{ placement: 'IMMOBILE_CONTEXT_MENU' }, { dialogId: 'chat1437' }],
  [
    { scenario: 'left-menu', query: 'deal=1663&tab[]=files&viewer=' },
    { deal: '1663', tab: ['files'], viewer: '' },
  ],
  [{ scenario: 'left-menu-placement' }, { URI: '/crm/deal/list/' }],
  [{ placement: 'CRM_DEAL_LIST_TOOLBAR' }, { URI: '/crm/deal/details/1663/' }],
  [{ scenario: 'unknown-placement' }, { USER_ID: '27', URI: '/crm/deal/details/1663/' }],
  [{ placement: 'IM_SIDEBAR' }, { dialogId: 'chat1437', URI: '/online/' }],
  [{ scenario: 'im-sidebar-line' }, { dialogId: 'chat1630', URI: '/online/' }],
  [
    { placement: 'IM_SIDEBAR', dialog: '44' },
    { dialogId: '44', URI: '/online/' },
  ],
  [
    { placement: 'IM_CONTEXT_MENU', dialog: 'chat1630', message: '90080' },
    { messageId: '90080', dialogId: 'chat1630', URI: '/online/' },
  ],
  [{ placement: 'IM_NAVIGATION' }, { URI: '/online/' }],
  [{ scenario: 'app-link' }, { item: 'DEAL_1742', URI: '/crm/deal/list/' }],
  [{ placement: 'REST_APP_URI', query: 'params[URI]=/own/&x=1' }, { URI: '/own/' }],
  [{ placement: 'REST_APP_URI', query: 'params=x' }, { URI: '/crm/deal/list/' }],
] as const) {
  test(`${JSON.stringify(card)} opens the app with ${JSON.stringify(options)}`, async () => {
    const { session } = await openPortal(card)
    expect(session.initData.PLACEMENT_OPTIONS).toEqual(options)
    expect(JSON.parse(session.handlerOpening.fields['PLACEMENT_OPTIONS'] ?? '')).toEqual(options)
  })
}

test('the app’s own page has no options: an empty PHP array, and no field in the form', async () => {
  const { session } = await openPortal({ scenario: 'left-menu' })
  expect(session.initData.PLACEMENT_OPTIONS).toEqual([])
  expect(session.handlerOpening.fields).not.toHaveProperty('PLACEMENT_OPTIONS')
})

test('options are escaped for HTML in the handshake, and raw in the form; the page’s own query is raw in both', async () => {
  const { session } = await openPortal({ placementId: `1"><b>&'` })
  const options = { ID: `1"><b>&'`, URI: '/crm/deal/details/1663/' }
  expect(session.initData.PLACEMENT_OPTIONS).toEqual({ ...options, ID: '1&quot;&gt;&lt;b&gt;&amp;&#039;' })
  expect(JSON.parse(session.handlerOpening.fields['PLACEMENT_OPTIONS'] ?? '')).toEqual(options)
  const own = await openPortal({ scenario: 'left-menu', query: 'words=%26lt%3B%22' })
  expect(own.session.initData.PLACEMENT_OPTIONS).toEqual({ words: '&lt;"' })
})
