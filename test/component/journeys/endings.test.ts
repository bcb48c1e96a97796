// @vitest-environment happy-dom
import { describe, test } from 'vitest'
import { expectScreen, SCREEN_ROWS } from '../../harness/expect-screen.ts'
import { OPENING_WAYS } from '../../harness/openers.ts'

describe.each(OPENING_WAYS)('asked %s', (way) => {
  test.each(SCREEN_ROWS.filter(([, , { isEnding }]) => isEnding))(
    '%s: “%s”, with a way to try again, and without a write',
    (_scenario, _heading, seen) => expectScreen(seen, way),
  )
})
