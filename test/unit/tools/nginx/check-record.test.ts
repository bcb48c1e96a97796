import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import packageJson from '../../../../package.json' with { type: 'json' }
import { recordCheck } from '../../../../tools/nginx/check-record.ts'

const SCRIPT = 'tools/nginx/report-missing-check.js'

test('a run without nginx reports it, and a run with nginx reports nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-checked-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const mark = join(folder, 'made', 'mark')
  const said = () => execFileSync(process.execPath, [SCRIPT, mark], { encoding: 'utf8' })
  recordCheck(false, mark)
  expect(said()).toBe('nginx not checked\n')
  recordCheck(true, mark)
  expect(said()).toBe('')
  recordCheck(false, mark)
  expect(said()).toBe('nginx not checked\n')
})

test('npm test ends with that report', () => {
  expect(packageJson.scripts.test).toMatch(new RegExp(`&& node ${SCRIPT}$`))
})
