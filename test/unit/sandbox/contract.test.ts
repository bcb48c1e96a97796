import { expect, test } from 'vitest'
import type { CardOptions } from '../../../sandbox/index.ts'
import { openPortal } from './portal-under-test.ts'
import { sampleOf } from './sample-of.ts'
import { shapeDifferences } from './shape-differences.ts'

type Params = Record<string, unknown>

/** Somebody asks a method something. */
interface Question {
  method: string
  params?: Params
  card?: CardOptions
  /** By Anna's inbound webhook, not by the app's token. */
  isHook?: boolean
  /** What was asked before, in the same page. */
  before?: readonly (readonly [string, Params])[]
}

const LINES: CardOptions = { with: ['imopenlines'] }
const LINE_DEAL = { CRM_ENTITY_TYPE: 'deal', CRM_ENTITY: 1742 }
const CONTACTS: CardOptions = { with: ['user'] }
const MEMBER: CardOptions = { viewer: 'marco' }
/** Nothing is bound yet. */
const INSTALLING: CardOptions = { scenario: 'install' }
const TAB = { PLACEMENT: 'CRM_DEAL_DETAIL_TAB', HANDLER: 'http://localhost:5173/tab' }
const WORKER = { ...TAB, PLACEMENT: 'PAGE_BACKGROUND_WORKER' }
const EVENT = { event: 'ONAPPINSTALL', handler: 'http://localhost:5173/event' }
/** A sample shows two languages; this call gives the same two. */
const LANG_ALL = { en: { TITLE: 'Chat finder' }, ru: { TITLE: 'Поиск чата' } }

/** Answers that must be shaped as a sample's; `besides` may be missing, or be there without being in the sample. */
const SHAPES: (Question & { sample: string; besides?: readonly string[] })[] = [
  { sample: 'app.info', method: 'app.info' },
  { sample: 'app.info.webhook', method: 'app.info', isHook: true },
  {
    sample: 'app.option.get',
    method: 'app.option.get',
    before: [['app.option.set', { options: { defaultType: 'CRM', pins: '[]' } }]],
  },
  {
    sample: 'app.option.get.one',
    method: 'app.option.get',
    params: { option: 'defaultType' },
    before: [['app.option.set', { options: { defaultType: 'CRM' } }]],
  },
  { sample: 'app.option.get.null', method: 'app.option.get', params: { option: 'none' } },
  { sample: 'app.option.set', method: 'app.option.set', params: { options: { a: 'b' } } },
  {
    sample: 'user.option.get',
    method: 'user.option.get',
    before: [['user.option.set', { options: { history: '[]' } }]],
  },
  { sample: 'user.option.get.null', method: 'user.option.get', params: { option: 'none' } },
  { sample: 'user.option.set', method: 'user.option.set', params: { options: { a: 'b' } }, card: MEMBER },
  { sample: 'user.current', method: 'user.current', card: CONTACTS },
  { sample: 'user.get', method: 'user.get', params: { ID: 31 }, card: CONTACTS },
  { sample: 'user.get', method: 'user.get', card: CONTACTS, besides: ['PERSONAL_PHOTO'] },
  { sample: 'user.get.empty', method: 'user.get', params: { ID: 4_000 } },
  { sample: 'server.time', method: 'server.time' },
  { sample: 'method.get', method: 'method.get', params: { name: 'im.chat.get' } },
  { sample: 'profile', method: 'profile', besides: ['TIME_ZONE_OFFSET'] },
  { sample: 'scope', method: 'scope' },
  { sample: 'placement.list', method: 'placement.list', card: MEMBER },
  { sample: 'placement.bind', method: 'placement.bind', params: TAB },
  { sample: 'placement.bind.result-error', method: 'placement.bind', params: WORKER },
  { sample: 'placement.get.empty', method: 'placement.get', card: INSTALLING },
  {
    sample: 'placement.get',
    method: 'placement.get',
    card: INSTALLING,
    before: [['placement.bind', { ...TAB, LANG_ALL }]],
  },
  {
    sample: 'placement.unbind',
    method: 'placement.unbind',
    params: { PLACEMENT: TAB.PLACEMENT },
    before: [['placement.bind', TAB]],
  },
  { sample: 'placement.unbind.none', method: 'placement.unbind', params: { PLACEMENT: 'NONE' } },
  { sample: 'event.bind', method: 'event.bind', params: EVENT },
  { sample: 'crm.enum.ownertype', method: 'crm.enum.ownertype' },
  { sample: 'crm.type.list', method: 'crm.type.list' },
  { sample: 'crm.deal.get', method: 'crm.deal.get', params: { id: 1742 } },
  // A field of several values is absent where there is none.
  { sample: 'crm.lead.get', method: 'crm.lead.get', params: { id: 13 }, besides: ['IM'] },
  { sample: 'crm.contact.get', method: 'crm.contact.get', params: { id: 25 } },
  { sample: 'crm.company.get', method: 'crm.company.get', params: { id: 7 } },
  {
    sample: 'crm.deal.list',
    method: 'crm.deal.list',
    params: { select: ['TITLE', 'STAGE_ID', 'OPPORTUNITY', 'CURRENCY_ID', 'ASSIGNED_BY_ID'] },
  },
  { sample: 'crm.deal.list.page', method: 'crm.deal.list', params: { select: ['TITLE'] } },
  { sample: 'crm.deal.list.empty', method: 'crm.deal.list', params: { filter: { ID: 1 } } },
  {
    sample: 'crm.lead.list',
    method: 'crm.lead.list',
    params: { select: ['TITLE', 'STATUS_ID', 'ASSIGNED_BY_ID'] },
  },
  {
    sample: 'crm.contact.list',
    method: 'crm.contact.list',
    params: { select: ['NAME', 'LAST_NAME', 'COMPANY_ID'] },
  },
  {
    sample: 'crm.company.list',
    method: 'crm.company.list',
    params: { select: ['TITLE', 'ASSIGNED_BY_ID'] },
  },
  {
    sample: 'imopenlines.crm.chat.get',
    method: 'imopenlines.crm.chat.get',
    params: { ...LINE_DEAL, ACTIVE_ONLY: 'N' },
    card: LINES,
  },
  {
    sample: 'imopenlines.crm.chat.get.empty',
    method: 'imopenlines.crm.chat.get',
    params: { ...LINE_DEAL, CRM_ENTITY: 1 },
    card: LINES,
  },
  {
    sample: 'imopenlines.crm.chat.getLastId',
    method: 'imopenlines.crm.chat.getLastId',
    params: LINE_DEAL,
    card: LINES,
  },
  {
    sample: 'imopenlines.session.open',
    method: 'imopenlines.session.open',
    params: { USER_CODE: 'telegrambot|2|209607941|744' },
    card: LINES,
  },
  {
    sample: 'imopenlines.session.join',
    method: 'imopenlines.session.join',
    params: { CHAT_ID: 1612 },
    card: { ...LINES, viewer: 'olga' },
  },
  {
    sample: 'imopenlines.dialog.get',
    method: 'imopenlines.dialog.get',
    params: { CHAT_ID: 1612 },
    card: LINES,
  },
]

/** Answers that must be exactly a sample's, status and all. */
const ERRORS: (Question & { sample: string })[] = [
  { sample: 'app.option.set.error', method: 'app.option.set', params: { options: { a: 1 } }, card: MEMBER },
  { sample: 'app.info.error', method: 'user.option.get', isHook: true },
  { sample: 'app.info.error', method: 'user.option.set', params: { options: { a: 1 } }, isHook: true },
  { sample: 'app.info.error', method: 'app.option.get', isHook: true },
  { sample: 'app.info.error', method: 'app.option.set', params: { options: { a: 1 } }, isHook: true },
  { sample: 'user.option.set.error', method: 'user.option.set' },
  { sample: 'user.option.set.error', method: 'user.option.set', params: { options: [] } },
  { sample: 'user.option.set.error', method: 'user.option.set', params: { options: 'theme' } },
  { sample: 'user.option.set.error', method: 'app.option.set', params: { options: {} } },
  { sample: 'system.insufficient_scope', method: 'user.current', card: { without: ['user_brief'] } },
  { sample: 'system.insufficient_scope', method: 'user.get', card: { without: ['user_brief'] } },
  { sample: 'placement.list.error', method: 'placement.list', isHook: true },
  { sample: 'placement.list.error', method: 'placement.bind', params: TAB, isHook: true },
  { sample: 'placement.list.error', method: 'placement.unbind', params: TAB, isHook: true },
  { sample: 'placement.list.error', method: 'placement.get', isHook: true },
  { sample: 'placement.bind.error', method: 'placement.bind', params: TAB, card: MEMBER },
  { sample: 'placement.unbind.error', method: 'placement.unbind', params: TAB, card: MEMBER },
  { sample: 'placement.bind.error-argument', method: 'placement.bind' },
  { sample: 'placement.bind.error-argument', method: 'placement.unbind' },
  {
    sample: 'placement.bind.error-notfound',
    method: 'placement.bind',
    params: { ...TAB, PLACEMENT: 'NONE' },
  },
  {
    sample: 'placement.bind.error-duplicate',
    method: 'placement.bind',
    params: TAB,
    before: [['placement.bind', TAB]],
  },
  { sample: 'event.bind.error', method: 'event.bind', params: { ...EVENT, event: 'ONNOTHING' } },
  { sample: 'app.info.error', method: 'event.bind', params: EVENT, isHook: true },
  { sample: 'app.info.error', method: 'event.get', isHook: true },
  { sample: 'app.option.set.error', method: 'event.unbind', params: EVENT, card: MEMBER },
  { sample: 'crm.type.list.error', method: 'crm.type.list', card: MEMBER },
  { sample: 'crm.deal.get.error', method: 'crm.deal.get', params: { id: 999 } },
  { sample: 'crm.lead.get.error', method: 'crm.lead.get', params: { id: 999 } },
  { sample: 'crm.contact.get.error', method: 'crm.contact.get', params: { id: 999 } },
  { sample: 'crm.company.get.error', method: 'crm.company.get', params: { id: 999 } },
  { sample: 'crm.deal.list.error', method: 'crm.deal.list', params: { filter: 'TITLE' } },
  {
    sample: 'imopenlines.crm.chat.get.error',
    method: 'imopenlines.crm.chat.get',
    params: { CRM_ENTITY_TYPE: 'deal' },
    card: LINES,
  },
  {
    sample: 'imopenlines.crm.chat.get.error403',
    method: 'imopenlines.crm.chat.get',
    params: LINE_DEAL,
    card: { ...LINES, viewer: 'tomas' },
  },
  {
    sample: 'imopenlines.crm.chat.getLastId.error',
    method: 'imopenlines.crm.chat.getLastId',
    params: { ...LINE_DEAL, CRM_ENTITY: 1 },
    card: LINES,
  },
  {
    sample: 'imopenlines.session.open.error',
    method: 'imopenlines.session.open',
    params: { USER_CODE: 'livechat|3|1|1' },
    card: LINES,
  },
  {
    sample: 'imopenlines.session.join.error',
    method: 'imopenlines.session.join',
    params: { CHAT_ID: 1437 },
    card: LINES,
  },
  {
    sample: 'imopenlines.dialog.get.error',
    method: 'imopenlines.dialog.get',
    params: { CHAT_ID: 1626 },
    card: LINES,
  },
]

for (const { sample, besides = [], ...question } of SHAPES) {
  test(`${titleOf(question)} is answered as ${sample}.json is shaped`, async () => {
    const { status, body } = await asked(question)
    const { result, ...framework } = sampleOf(sample)
    expect([status, shapeDifferences(body.result, result).filter(isSaid(besides))]).toEqual([200, []])
    const ownNext = 'next' in framework || !('next' in body) ? [] : ['next']
    expect(Object.keys(body).sort()).toEqual(['result', ...Object.keys(framework), ...ownNext].sort())
  })
}

for (const { sample, ...question } of ERRORS) {
  test(`${titleOf(question)} is refused as ${sample}.json says`, async () => {
    const { status, body } = await asked(question)
    const { _status, ...expected } = sampleOf(sample)
    expect([status, body]).toEqual([_status, expected])
  })
}

async function asked({ method, params = {}, card = {}, isHook = false, before = [] }: Question) {
  const portal = await openPortal(card)
  for (const [name, given] of before) await portal.ask(name, given)
  return portal.ask(isHook ? `27/annas0sandbox0hook/${method}` : method, params)
}

function isSaid(besides: readonly string[]): (difference: string) => boolean {
  return (difference) => !besides.some((name) => difference.includes(`.${name}: `))
}

function titleOf({ method, params, card, isHook }: Question): string {
  const who = isHook === true ? ' by a webhook' : card === undefined ? '' : ` of ${JSON.stringify(card)}`
  return `${method}(${params === undefined ? '' : JSON.stringify(params)})${who}`
}
