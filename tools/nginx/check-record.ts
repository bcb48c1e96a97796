import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const MARK = fileURLToPath(new URL('../../node_modules/.cache/deal-chat/nginx-checked', import.meta.url))

/** Remembers whether this run's tests had an nginx, for `report-missing-check.js`, which ends the run. */
export function recordCheck(isChecked: boolean, mark = MARK): void {
  rmSync(mark, { force: true })
  if (!isChecked) return
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, '')
}
