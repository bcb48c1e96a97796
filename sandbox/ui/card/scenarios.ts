import type { CardOptions } from './card-options.ts'
import { makeScenario as make, type Scenario } from './make-scenario.ts'
import { MESSENGER_SCENARIOS } from './messenger-scenarios.ts'

export type { Scenario } from './make-scenario.ts'

/** Defaults of every scenario. `DEAL|1663` with chat 1437 is the example of Bitrix24's documentation. */
export const ORDINARY = {
  deal: 1663,
  viewer: 'anna',
  language: 'en',
  latencyMs: 0,
  placement: 'CRM_DEAL_DETAIL_TAB',
  shape: 'current',
  kernel: 'current',
  observers: 'current',
  opening: 'post',
} as const satisfies CardOptions

const WITHOUT_CHAT = 1742
const OTHERS_CHAT = 1750
/** A task's tab needs a scope that the app doesn't ask for. */
const TASK = { placement: 'TASK_VIEW_TAB', with: ['task'] }

/** In the order of the page's list. */
export const SCENARIOS: readonly Scenario[] = [
  make(
    'found',
    'Found: six members, two unread',
    'A deal with a lively discussion, a guest, a bot, and three conversations with the customer.',
    { with: ['imopenlines'] },
  ),
  make('found-2017', 'Found, in the shapes of 2017', 'The same deal on a portal that answers as in 2017.', {
    shape: '2017',
  }),
  make('muted', 'Muted, fourteen unread', 'Anna has muted this chat.', { deal: 1755 }),
  make('quiet', 'Quiet: one member, no message', 'A chat without messages that nobody owns.', { deal: 1775 }),
  make('long', 'Long: a long title, 120 members', 'Long names, pictures (one is missing), 1,204 unread.', {
    deal: 1760,
  }),
  make('one-word', 'One very long word', 'A title that can’t be broken between words.', { deal: 1761 }),
  make('rtl', 'An Arabic deal', 'Title and description run from right to left.', { deal: 1770 }),
  make('lead', 'A lead’s chat', 'The tab of another CRM card.', {
    deal: 13,
    placement: 'CRM_LEAD_DETAIL_TAB',
  }),
  make('contact', 'A contact’s chat', 'A contact has names where others have a title.', {
    deal: 25,
    placement: 'CRM_CONTACT_DETAIL_TAB',
  }),
  make('company', 'A company’s chat', 'The tab of another CRM card.', {
    deal: 7,
    placement: 'CRM_COMPANY_DETAIL_TAB',
  }),
  make('smart-process', 'A smart process item’s chat', 'DYNAMIC_128, item 17.', {
    deal: 17,
    placement: 'CRM_DYNAMIC_128_DETAIL_TAB',
  }),
  make('smart-process-2', 'Another smart process', 'DYNAMIC_1032, item 4.', {
    deal: 4,
    placement: 'CRM_DYNAMIC_1032_DETAIL_TAB',
  }),
  make('quote', 'A quote’s chat', 'Quotes are type 7 of the CRM.', {
    deal: 5,
    placement: 'CRM_QUOTE_DETAIL_TAB',
  }),
  make('invoice', 'A smart invoice’s chat', 'Smart invoices are type 31 of the CRM.', {
    deal: 9,
    placement: 'CRM_SMART_INVOICE_DETAIL_TAB',
  }),
  make('task', 'A task’s chat', 'Of the new card: TASKS_TASK.', { ...TASK, deal: 8293 }),
  make('task-old', 'A task’s chat, the older way', 'Of the old card: TASKS.', { ...TASK, deal: 8201 }),
  make('group', 'A group’s chat', 'Anna is in group 103, and in its chat.', {
    deal: 103,
    placement: 'SONET_GROUP_DETAIL_TAB',
    with: ['sonet_group'],
  }),
  make('thousand', 'A chat of 1,000 members', 'Many pages of members, 200 in each at most.', { deal: 1780 }),
  make('guest', 'A guest looks', 'Tomas, of the extranet, is in the chat and may not read the CRM.', {
    viewer: 'tomas',
  }),
  make('none', 'No chat yet', 'Nobody has opened this deal’s discussion.', { deal: WITHOUT_CHAT }),
  make('lead-none', 'No chat yet, of a lead', 'Nobody has opened this lead’s discussion.', {
    deal: 14,
    placement: 'CRM_LEAD_DETAIL_TAB',
  }),
  make('task-none', 'No chat yet, of a task', 'Neither card of this task has a chat.', {
    ...TASK,
    deal: 8310,
  }),
  make('no-access', 'Not in the chat', 'There is a chat, and Anna isn’t in it (403).', { deal: OTHERS_CHAT }),
  make(
    'no-access-400',
    'Not in the chat, status 400',
    'The same with the other status that portals answer.',
    {
      faults: ['ACCESS_ERROR@400:im.dialog.get', 'ACCESS_ERROR@400:im.dialog.users.list'],
    },
  ),
  make('missing-scope', 'Permission missing', 'The app was granted no permission that needs asking for.', {
    faults: ['insufficient_scope'],
  }),
  make('throttled', 'Too many requests, once', 'The first request is refused, the next is answered.', {
    faults: ['QUERY_LIMIT_EXCEEDED:*:once'],
  }),
  make('throttled-forever', 'Too many requests', 'Every request is refused.', {
    faults: ['QUERY_LIMIT_EXCEEDED'],
  }),
  make('time-limit', 'The method’s time is used up', 'Every request is answered with 429.', {
    faults: ['OPERATION_TIME_LIMIT'],
  }),
  make('server-error', 'Server error', 'Every request dies on the server.', {
    faults: ['INTERNAL_SERVER_ERROR'],
  }),
  make('portal-deleted', 'Portal closed', 'The portal was deleted, or is closed for now.', {
    faults: ['PORTAL_DELETED'],
  }),
  make('old-kernel', 'Old kernel, no chat', 'A batch whose reference meets null dies as a whole.', {
    deal: WITHOUT_CHAT,
    kernel: 'old',
  }),
  make('no-references', 'No chained batches', 'Any batch with a reference in it dies as a whole.', {
    faults: ['no-references'],
  }),
  make('bad-answer', 'A malformed answer', 'The dialog comes in a shape that nobody knows.', {
    faults: ['malformed:im.dialog.get'],
  }),
  make('html', 'HTML instead of JSON', 'Somebody else’s sign-in page answers.', { faults: ['html'] }),
  make('truncated', 'JSON cut in half', 'The answer ends too early.', { faults: ['truncated'] }),
  make('dropped', 'The connection drops', 'No request is answered.', { faults: ['drop'] }),
  make('hang', 'The portal hangs', 'Requests are taken and never answered.', { faults: ['hang'] }),
  make('expired-token', 'Token expired, once', 'The token must be refreshed, then all is well.', {
    faults: ['expired_token:*:once'],
  }),
  make('session-over', 'Session over', 'The refreshed token is refused as well.', {
    faults: ['expired_token'],
  }),
  make('refresh-unanswered', 'Token can’t be refreshed', 'The portal’s page doesn’t answer refreshAuth.', {
    faults: ['expired_token', 'no-refresh'],
  }),
  make('silent', 'The portal’s page is silent', 'It never answers the handshake.', { faults: ['silent'] }),
  make('late-portal', 'The portal’s page is late', 'It answers the handshake after twelve seconds.', {
    faults: ['slow-handshake'],
  }),
  make('no-messenger', 'The messenger doesn’t open', 'The command is taken, and nothing happens.', {
    faults: ['no-messenger'],
  }),
  make('hostile-id', 'A hostile placement ID', 'PLACEMENT_OPTIONS.ID isn’t a number.', {
    placementId: '1663"><img src=x onerror=alert(1)>|$result[chat][ID]',
  }),
  make('unknown-placement', 'A placement nobody knows', 'The app was bound to a place that it can’t serve.', {
    placement: 'USER_PROFILE_MENU',
  }),
  make('left-menu', 'The app’s own page', 'Opened from the left menu; placement DEFAULT.', {
    placement: 'DEFAULT',
  }),
  make('left-menu-placement', 'Placement LEFT_MENU', 'The app registered itself in the left menu.', {
    placement: 'LEFT_MENU',
  }),
  ...MESSENGER_SCENARIOS,
  {
    ...make('install', 'Installation', 'An administrator installs the app.', { placement: 'DEFAULT' }),
    isInstall: true,
  },
]

/** Finds a scenario by name. */
export function findScenario(id: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.id === id) ?? null
}

/** Options that a scenario may change over a real portal, whose items and users are unknown. */
const OVER_REAL_DATA: ReadonlySet<string> = new Set(['faults', 'placement', 'placementId'])

/** True for a scenario that makes sense over a real portal's data. */
export function isOverRealData({ card }: Scenario): boolean {
  const keys = Object.keys(card)
  return keys.length > 0 && keys.every((key) => OVER_REAL_DATA.has(key))
}
