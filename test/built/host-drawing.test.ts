import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { splitPage } from '../../host/draw/drawn-page.ts'
import { readTemplate } from '../../host/draw/request-template.ts'

test('the built page has a place for what the host draws, after the skeleton', () => {
  const html = readFileSync('dist/app/index.html', 'utf8')
  const { before, after, afterDrawn } = splitPage(html) ?? {}
  expect(before).toMatch(
    /^<!doctype html>\s*<html data-drawn-by="host"[\s\S]*<div id="root">\s*<main class="screen"[\s\S]*<\/main>\s*$/,
  )
  expect(after?.trim()).toMatch(/^<div id="boot-failed"[\s\S]*<\/html>$/)
  const [template = ''] =
    /<template id="head" data-words='[^']*Open chat[^>]*>[\s\S]*<\/template>/.exec(html) ?? []
  expect(template).toContain('{title}')
  expect(afterDrawn).toBe(after?.replace(template, ''))
  expect(`${before}</div>${after}`).toBe(html.replace('<html', '<html data-drawn-by="host"'))
})

test('the build has the request that the host sends', () => {
  const template = readTemplate(readFileSync('dist/host-drawing/request.json', 'utf8'))
  expect(template.channelTypes).toContain('DEAL')
  expect(template.bodyWithChannels).toMatch(/im\.chat\.get.*&auth=\{token\}$/)
})
