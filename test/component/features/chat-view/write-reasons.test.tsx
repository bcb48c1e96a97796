// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { FailedNote } from '../../../../src/features/chat-view/message-menu/message-notes.tsx'
import type {
  WriteName,
  WriteProblem,
} from '../../../../src/features/chat-view/message-menu/write-problem.ts'
import type { Failure } from '../../../../src/portal/failure.ts'
import { renderScreen } from '../../render-screen.tsx'

afterEach(cleanup)

const portal = (code: string, status = 400, description = ''): Failure => ({
  kind: 'portal',
  code,
  description,
  status,
})

async function open(problem: WriteProblem, again = vi.fn()) {
  await renderScreen(<FailedNote messageId={1} {...{ problem, again }} />)
  return { text: screen.getByRole('status').textContent, again }
}

test.each<[WriteName, Failure, RegExp]>([
  ['delete', portal('CANT_EDIT_MESSAGE', 403), /not deleted\. The portal changes own messages only/],
  ['delete', portal('MESSAGE_ID_ERROR'), /The message or its chat is not there any more/],
  ['like', portal('MESSAGE_ID_ERROR'), /like was not saved\. The message or its chat is not there/],
  ['timeline', portal('NOT_FOUND'), /not added to the timeline\. The record is not there/],
  ['timeline', portal('OWNER_NOT_FOUND'), /The record is not there/],
  ['timeline', portal('ACCESS_DENIED'), /You may not add to this record/],
  ['timeline', portal('INVALID_ARG_VALUE'), /The message has no text/],
  ['timeline', portal('100'), /The portal refused it/],
  ['timeline', { kind: 'missing-scope', scope: 'crm' }, /lacks the permission “CRM”/],
  ['task', portal('100'), /The task was not made\. The portal refused it/],
  [
    'task',
    portal('ERROR_CORE', 400, 'Deadline<br>is <b>required</b>'),
    /The portal says: Deadline is required/,
  ],
  ['task', { kind: 'missing-scope', scope: 'task' }, /lacks the permission “Tasks”/],
  ['event', portal('PARAMS_ERROR'), /The event was not made\. .*guests may not make events/],
  ['event', portal('ACCESS_ERROR', 403), /You may not do this here/],
  ['event', portal('DIALOG_ID_EMPTY'), /is not there any more/],
  ['command', portal('BOT_ID_ERROR'), /The bot is not known/],
  ['command', portal('COMMAND_ERROR'), /does not know this command/],
  ['command', portal('PARAMS_ERROR'), /you are not in its chat/],
  ['like', { kind: 'offline' }, /You are offline/],
  ['like', { kind: 'throttled', retryInMs: 1_000 }, /slow down/],
])('a refused %s with %j says why', async (name, failure, sentence) => {
  expect((await open({ name, kind: 'refused', failure })).text).toMatch(sentence)
})

test.each<WriteName>(['like', 'unlike', 'delete', 'timeline', 'task', 'event', 'command'])(
  'a %s without a certain answer is called uncertain, and pressed again by the user alone',
  async (name) => {
    const { text, again } = await open({ name, kind: 'uncertain', failure: { kind: 'timeout' } })
    expect(text).toMatch(/not certain/)
    expect(again).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(again).toHaveBeenCalledOnce()
  },
)

test('what cannot help is not offered again', async () => {
  await open({ name: 'task', kind: 'refused', failure: { kind: 'missing-scope', scope: 'task' } })
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
})
