import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Paths of the build context of a clean checkout: all files except those in `.dockerignore`. */
export function buildContext(project: string): string[] {
  const ignored = readFileSync(`${project}/.dockerignore`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  for (const line of ignored) {
    if (!/^[\w.-]+$/.test(line)) throw new Error(`.dockerignore: ${line} is more than a name in the root`)
  }
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: project,
    encoding: 'utf8',
  })
  return listed
    .split('\0')
    .filter((path) => path !== '')
    .filter((path) => !ignored.includes(path.split('/')[0] ?? ''))
}
