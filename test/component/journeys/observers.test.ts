// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom'
import { expect, test } from 'vitest'
import { crowd } from '../../../sandbox/services/user/seed/crowd.ts'
import { controlClock, expectWrite, foundInTime, openApp, passTimeUntil } from '../../harness/open-app.ts'

const CHAT = 1437
const DEAL = 1663
const ANNA = 27
/** A colleague who is neither in deal 1663's chat nor on the deal. */
const NEWCOMER = 101
const OBSERVES = 'Whoever is added becomes an observer, and may see the deal from then on.'

const missing = () => screen.queryByLabelText('Not in the chat yet', { selector: 'section' })
const missingNames = () =>
  [...(missing()?.querySelectorAll('li') ?? [])].map((row) => row.querySelector('p')?.textContent)
const extra = () =>
  screen.queryByText(/In the chat, but not on the deal/)?.closest('div')?.textContent ?? null
const members = () => screen.queryByLabelText('Members', { selector: 'section' })?.textContent ?? ''
const add = (name: string) => foundInTime(() => screen.queryByRole('button', { name: `Add ${name}` }))

test.each(['current', '2017'] as const)(
  '“Add” says what it does to the deal before it is pressed, and both lists are right after it (shape: %s)',
  async (shape) => {
    controlClock()
    expectWrite(/im\.chat\.user\.add/)
    const { user, requests } = await openApp({ scenario: 'found', shape })
    const button = await add('Pavel Orlov')
    expect(within(missing() as HTMLElement).getByText(OBSERVES)).toBeTruthy()
    const before = requests().length
    await user.click(button)
    await passTimeUntil(() => !missingNames().includes('Pavel Orlov'))
    expect(members()).toContain('Pavel Orlov')
    expect(missingNames()).toEqual(['Olga Renko'])
    const read = requests()
      .slice(before)
      .flatMap(({ commands = [] }) => commands)
    expect(read).toContain('crm.item.get')
    expect(extra()).not.toContain('Pavel Orlov')
  },
)

test.each([
  ['current', 3],
  ['old', 2],
] as const)(
  'after an observer left the chat of a portal that is %s, %d people are missing',
  async (observers, count) => {
    controlClock()
    const { sandbox } = await openApp({ scenario: 'found', observers })
    await foundInTime(missing)
    sandbox.people.join({ who: NEWCOMER, chat: CHAT, by: ANNA })
    await foundInTime(() => screen.queryByRole('button', { name: '7 members' }))
    expect(missingNames()).toHaveLength(2)
    sandbox.people.leave({ who: NEWCOMER, chat: CHAT })
    await foundInTime(() => screen.queryByRole('button', { name: '6 members' }))
    expect(missingNames()).toHaveLength(count)
  },
)

test('an observer whom an old portal doesn’t put into the chat is missing, by name, after the next “Add”', async () => {
  controlClock()
  const { sandbox, user } = await openApp({ scenario: 'found', observers: 'old' })
  await foundInTime(missing)
  sandbox.people.observe({ who: NEWCOMER, id: DEAL, by: ANNA })
  expectWrite(/im\.chat\.user\.add/)
  await user.click(await add('Pavel Orlov'))
  await passTimeUntil(() => missingNames().length === 2 && !missingNames().includes('Pavel Orlov'))
  const { firstName, lastName } = crowd.find(({ id }) => id === NEWCOMER) ?? {}
  await passTimeUntil(() => missingNames().includes(`${firstName} ${lastName}`))
})
