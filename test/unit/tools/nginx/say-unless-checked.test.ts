import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import packageJson from '../../../../package.json' with { type: 'json' }
import { setChecked } from '../../../../tools/nginx/checked.ts'

const SAY = 'tools/nginx/say-unless-checked.js'

test('a run that had no nginx ends by saying so, and one that had says nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-checked-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const mark = join(folder, 'made', 'mark')
  const said = () => execFileSync(process.execPath, [SAY, mark], { encoding: 'utf8' })
  setChecked(false, mark)
  expect(said()).toBe('nginx not checked\n')
  setChecked(true, mark)
  expect(said()).toBe('')
  setChecked(false, mark)
  expect(said()).toBe('nginx not checked\n')
})

test('it is what the whole test command ends with', () => {
  expect(packageJson.scripts.test).toMatch(new RegExp(`&& node ${SAY}$`))
})
