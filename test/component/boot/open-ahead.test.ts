// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { openAhead } from '../../../src/boot/open-ahead.ts'
import { failureOf } from '../../../src/portal/failure.ts'
import { INIT_DATA } from '../../contract/scripted-portal.ts'

test('an answer that cannot even be read is asked for through the SDK, whose failure has a screen', async () => {
  const early = await openAhead({
    origin: 'https://acme.bitrix24.com',
    handshake: Promise.resolve(INIT_DATA),
    answer: Promise.resolve({
      get result(): unknown {
        throw new Error('broken')
      },
    }),
  })
  // No portal is around this page, which the SDK tells.
  expect(await early?.opened.promise.catch(failureOf)).toEqual({ kind: 'portal-silent' })
})
