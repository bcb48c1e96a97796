// @vitest-environment happy-dom
import { waitFor } from '@testing-library/dom'
import { beforeEach, expect, test } from 'vitest'
import { controlClock, passTimeUntil, startPortal } from '../../harness/open-app.ts'
import { ALL_OF_THEM, hasRows, openInbox, row } from './inbox.ts'

const NORTHWIND = 'DEAL|1663'
const COLD = 'DEAL|1755'

beforeEach(controlClock)

test('a deal that is deleted while the list is open says so in its row, and the others stay', async () => {
  const portal = await startPortal()
  await openInbox({}, { portal, hash: ALL_OF_THEM })
  await hasRows()
  portal.people.deleteItem({ id: 1663 })
  await passTimeUntil(() => row(NORTHWIND).textContent.includes('Deleted, or not for you to see'))
  expect(row(COLD).textContent).not.toContain('Deleted')
})

test('a deal that is moved to another pipeline while the list is open shows its new stage', async () => {
  const portal = await startPortal()
  await openInbox({}, { portal, hash: ALL_OF_THEM })
  await waitFor(() => expect(row(NORTHWIND).textContent).toContain('Prepayment invoice'))
  portal.people.changeItem({ who: 'marco', id: 1663, stageId: 'C9:EXECUTING' })
  await passTimeUntil(() => !row(NORTHWIND).textContent.includes('Prepayment invoice'))
  await waitFor(() => expect(row(NORTHWIND).textContent).toContain('On site'))
})

test('a deal that leaves the chosen pipeline while the list is open leaves the list', async () => {
  const portal = await startPortal()
  await openInbox({}, { portal, hash: `${ALL_OF_THEM}&pipeline=0` })
  await hasRows()
  expect(row(NORTHWIND)).toBeTruthy()
  portal.people.changeItem({ who: 'marco', id: 1663, stageId: 'C9:EXECUTING' })
  await passTimeUntil(() => document.querySelector(`[data-row="${NORTHWIND}"]`) === null)
  expect(row(COLD)).toBeTruthy()
})

test('of two deals that are merged while the list is open, one says that it is gone, and the other stays', async () => {
  const portal = await startPortal()
  await openInbox({}, { portal, hash: ALL_OF_THEM })
  await hasRows()
  portal.people.mergeItems({ who: 'marco', from: 1663, into: 1755 })
  await passTimeUntil(() => row(NORTHWIND).textContent.includes('Deleted, or not for you to see'))
  expect(row(COLD).textContent).not.toContain('Deleted')
})
