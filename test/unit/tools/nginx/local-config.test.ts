import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { localConfig } from '../../../../tools/nginx/local-config.ts'

const CONFIG = readFileSync('docs/nginx.conf', 'utf8')
const PLACE = { port: 4321, folder: '/temporary', build: '/project/dist', isRoot: false }

test('the local configuration differs from the operator’s only in user, port and paths', () => {
  const own = CONFIG.split('\n')
  const local = localConfig(CONFIG, PLACE).split('\n')
  const changed = local.filter((line, place) => line !== own[place])
  expect(local).toHaveLength(own.length)
  for (const line of changed) expect(line).toMatch(/^$|\/temporary|\/project\/dist|127\.0\.0\.1:4321/)
  const told = local.filter((line) => !line.trimStart().startsWith('#')).join('\n')
  expect(told).not.toMatch(/www-data|\/srv\/|\/var\/|\/run\/|listen 80/)
})

test('a path missing in the configuration is an error', () => {
  expect(() => localConfig(CONFIG.replace('listen 80;', 'listen 81;'), PLACE)).toThrow(
    'docs/nginx.conf has no',
  )
})
