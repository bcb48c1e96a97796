import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const WORKFLOWS = readdirSync('.github/workflows')

test.each(WORKFLOWS)('%s starts with no right but to read, and each of its jobs ends', (name) => {
  const workflow = readWorkflow(name)
  expect(workflow).toMatch(/^permissions:( \{\}|\n {2}contents: read)$/m)
  expect(workflow.match(/^ +timeout-minutes: \d+$/gm)).toHaveLength(
    workflow.match(/^ +runs-on: /gm)?.length ?? 0,
  )
})

test.each(WORKFLOWS)('%s names the major version of each action', (name) => {
  const actions = [...readWorkflow(name).matchAll(/uses: *(\S+)/g)].map(([, action = '']) => action)
  expect(actions.length).toBeGreaterThan(0)
  expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/.test(action))).toEqual([])
})

test('no dependency update is proposed before it is three days old', () => {
  const dependabot = readFileSync('.github/dependabot.yml', 'utf8')
  const ages = [...dependabot.matchAll(/^ +default-days: (\d+)$/gm)].map(([, days]) => Number(days))
  expect(ages).toHaveLength(dependabot.match(/package-ecosystem:/g)?.length ?? 0)
  expect(Math.min(...ages)).toBeGreaterThanOrEqual(3)
})

function readWorkflow(name: string): string {
  return readFileSync(`.github/workflows/${name}`, 'utf8')
}
