// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Composer } from '../../../../src/features/chat-view/composer/composer.tsx'
import { keepDraft } from '../../../../src/features/chat-view/composer/draft-storage.ts'
import { useSendReason } from '../../../../src/features/chat-view/timeline/use-send-reason.ts'
import { buildAppContext } from '../../../../src/features/gallery/fixtures/build-app-context.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

const portal = (code: string): Failure => ({ kind: 'portal', code, description: '', status: 400 })

/** Failures of a send, with their reasons in English and Russian. */
const REASONS: readonly (readonly [Failure, string, string])[] = [
  [{ kind: 'offline' }, 'There was no network.', 'Не было подключения к сети.'],
  [
    { kind: 'timeout' },
    'No answer came, and it is not among the newest messages.',
    'Ответ не пришёл, и среди последних сообщений его нет.',
  ],
  [{ kind: 'not-allowed' }, 'You may not write in this chat now.', 'Сейчас вам нельзя писать в этот чат.'],
  [
    { kind: 'missing-scope', scope: 'im' },
    'The app lacks the permission “Chat and notifications” (im).',
    'У приложения нет права «Чат и уведомления» (im).',
  ],
  [
    { kind: 'throttled', retryInMs: 5_000 },
    'The portal asks to slow down. Wait a few seconds.',
    'Портал просит не спешить. Подождите несколько секунд.',
  ],
  [
    { kind: 'throttled', retryInMs: 60_000 },
    'The portal takes no more of this for some minutes. Try again later.',
    'В ближайшие минуты портал больше этого не примет. Повторите позже.',
  ],
  [portal('CHAT_ID'), 'The chat is gone.', 'Чата больше нет.'],
  [
    portal('REPLY_ACCESS_ERROR'),
    'The message that it replies to is gone.',
    'Сообщения, на которое это отвечает, больше нет.',
  ],
  [
    portal('MESSAGE_EMPTY'),
    'The portal takes it for an empty message.',
    'Портал считает это сообщение пустым.',
  ],
  [
    { kind: 'session-expired' },
    'Your session has ended: reload the tab.',
    'Сеанс закончился: перезагрузите вкладку.',
  ],
  [{ kind: 'portal-closed' }, 'The portal is closed.', 'Портал закрыт.'],
  [portal('USER_NOT_FOUND'), 'The portal refused it.', 'Портал отказал.'],
]

function Reasons() {
  const reasonOf = useSendReason()
  return (
    <ul>
      {REASONS.map(([failure]) => (
        <li key={JSON.stringify(failure)}>{reasonOf(failure)}</li>
      ))}
    </ul>
  )
}

test.each(['en', 'ru'])('a message that was not sent says its own reason (%s)', async (language) => {
  await renderScreen(<Reasons />, { language })
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  expect(said).toEqual(REASONS.map(([, english, russian]) => (language === 'en' ? english : russian)))
  expect(new Set(said).size).toBe(REASONS.length)
})

test.each([
  ['en', /The portal keeps 20,000 characters of a message, and would cut off the rest/],
  ['ru', /Портал хранит 20\s?000 знаков сообщения/],
])('a text that is too long says so before it is sent (%s)', async (language, words) => {
  const { origin } = buildAppContext()
  keepDraft({ origin, personId: 7, dialogId: 'chat1437' }, 'x'.repeat(20_001))
  const sent: string[] = []
  await renderScreen(
    <Composer
      dialogId="chat1437"
      personId={7}
      isToCustomer={false}
      readers={5}
      guests={[]}
      onSend={(text) => sent.push(text)}
    />,
    { language },
  )
  expect(screen.getByText(words)).toBeTruthy()
  screen.getByRole<HTMLTextAreaElement>('textbox').form?.requestSubmit()
  expect(sent).toEqual([])
})
