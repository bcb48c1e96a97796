// @vitest-environment happy-dom
import { test } from 'vitest'
import { expectScreen, SCREEN_ROWS } from '../../harness/expect-screen.ts'

test.each(SCREEN_ROWS.filter(([, , { isEnding }]) => isEnding))(
  '%s: “%s”, with a way to try again, and without a write',
  (_scenario, _heading, seen) => expectScreen(seen),
)
