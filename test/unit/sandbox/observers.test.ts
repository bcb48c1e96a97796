import { expect, test } from 'vitest'
import { openPortal, openPressed } from './portal-under-test.ts'

const DEAL = { entityTypeId: 2, id: 1663 }
const CHAT = 1437
const ANNA = 27
const OLGA = 33
const PAVEL = 36
const SVEN = 45

async function openDeal(observers: 'current' | 'old' = 'current') {
  const { ask, session, sandbox } = await openPressed({ observers })
  const observersNow = async (): Promise<number[]> =>
    (await ask('crm.item.get', DEAL)).body.result.item.observers
  const members = async (): Promise<number[]> =>
    (await ask('im.chat.user.list', { CHAT_ID: CHAT })).body.result
  return { ask, session, sandbox, observers: observersNow, members }
}

test.each(['current', 'old'] as const)(
  'a person who is added to a deal’s chat becomes an observer of the deal, in a portal that is %s',
  async (age) => {
    const { ask, observers } = await openDeal(age)
    expect(await observers()).toEqual([PAVEL])
    await ask('im.chat.user.add', { CHAT_ID: CHAT, USERS: [OLGA, PAVEL] })
    expect(await observers()).toEqual([PAVEL, OLGA])
  },
)

test('a person whom another one invites to a deal’s chat becomes an observer', async () => {
  const { sandbox, observers } = await openDeal()
  sandbox.people.join({ who: OLGA, chat: CHAT, by: ANNA })
  expect(await observers()).toEqual([PAVEL, OLGA])
})

test('leaving a chat does not undo the observer in a current portal, and does in an old one', async () => {
  const current = await openDeal()
  current.sandbox.people.join({ who: OLGA, chat: CHAT, by: ANNA })
  current.sandbox.people.leave({ who: OLGA, chat: CHAT })
  expect(await current.observers()).toEqual([PAVEL, OLGA])
  const old = await openDeal('old')
  old.sandbox.people.join({ who: OLGA, chat: CHAT, by: ANNA })
  old.sandbox.people.leave({ who: OLGA, chat: CHAT })
  expect(await old.observers()).toEqual([PAVEL])
})

test('a new observer gets into the chat of a current portal, not into that of an old one', async () => {
  const current = await openDeal()
  current.sandbox.people.observe({ who: OLGA, id: DEAL.id, by: ANNA })
  expect(await current.observers()).toEqual([PAVEL, OLGA])
  expect(await current.members()).toContain(OLGA)
  const old = await openDeal('old')
  old.sandbox.people.observe({ who: OLGA, id: DEAL.id, by: ANNA })
  expect(await old.observers()).toEqual([PAVEL, OLGA])
  expect(await old.members()).not.toContain(OLGA)
})

test('an observer who is removed from the deal is removed from its chat', async () => {
  const { sandbox, observers, members } = await openDeal()
  sandbox.people.observe({ who: SVEN, id: DEAL.id, by: ANNA })
  sandbox.people.stopObserving({ who: SVEN, id: DEAL.id, by: ANNA })
  expect(await observers()).toEqual([PAVEL])
  expect(await members()).not.toContain(SVEN)
})

test('a person who starts a deal’s chat, or joins it, by the messenger becomes an observer', async () => {
  const APP = 'https://app.example'
  const { ask, session } = await openPortal()
  const bridge = session.bridge(APP, () => undefined)
  for (const id of [1742, 1750]) {
    session.press()
    await bridge.receive(`imOpenMessenger:{"dialogId":"crm|DEAL|${id}"}:key:${session.sid}`, APP)
    const { item } = (await ask('crm.item.get', { ...DEAL, id })).body.result
    expect(item.observers).toEqual([PAVEL, ANNA])
  }
})

test('the CRM does not keep a chat that REST has tied to a deal', async () => {
  const { ask } = await openDeal()
  const { result } = (await ask('im.chat.add', { ENTITY_TYPE: 'CRM', ENTITY_ID: 'DEAL|1742' })).body
  await ask('im.chat.user.add', { CHAT_ID: result, USERS: [OLGA] })
  const { item } = (await ask('crm.item.get', { ...DEAL, id: 1742 })).body.result
  expect(item.observers).toEqual([PAVEL])
})

test('two portals share no observers', async () => {
  const one = await openDeal()
  const other = await openDeal()
  await one.ask('im.chat.user.add', { CHAT_ID: CHAT, USERS: [OLGA] })
  expect(await other.observers()).toEqual([PAVEL])
})
