// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom'
import { test, vi } from 'vitest'
import { controlClock, expectWrite, foundInTime, openApp, passTimeUntil } from '../../harness/open-app.ts'
import { replyBox } from '../../harness/reply-box.ts'

const MINUTE_MS = 60_000

const messages = () => screen.queryByLabelText('Messages', { selector: 'section' })
const says = (text: string) => document.body.textContent.includes(text)

test.each([
  ['back by two minutes', -2 * MINUTE_MS],
  ['back by an hour', -60 * MINUTE_MS],
  ['back by a day', -24 * 60 * MINUTE_MS],
  ['forward by a day, as after a laptop’s sleep', 24 * 60 * MINUTE_MS],
])(
  'after the device’s clock went %s a message is sent, and others’ are loaded, as before',
  async (_change, ms) => {
    controlClock()
    expectWrite(/"method":"im.message.add"/)
    const { user, sandbox } = await openApp({ scenario: 'found' })
    const box = await foundInTime(replyBox)
    await foundInTime(messages)
    vi.setSystemTime(Date.now() + ms)
    fireEvent.change(box, { target: { value: 'The keys are at the gate' } })
    box.focus()
    await user.keyboard('{Enter}')
    await passTimeUntil(() => says('The keys are at the gate') && !says('Sending…'), { withinMs: 10_000 })
    sandbox.people.write({ who: 'marco', chat: 1437, text: 'Thank you' })
    await passTimeUntil(() => says('Thank you'), { withinMs: MINUTE_MS })
  },
)
