import { expect, test } from 'vitest'
import { answersForNginx } from '../../../../tools/nginx/answers-for-nginx.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = (script: string) =>
  new Map([
    ['/index.html', { body: bytes(`<html><head><script>${script}</script></head></html>`) }],
    ['/assets/a.js', { body: bytes('1') }],
  ])

test('nginx’s headers change only with the page’s inline code', async () => {
  const one = await answersForNginx(files('1'))
  expect(await answersForNginx(files('1'))).toBe(one)
  expect(await answersForNginx(files('2'))).not.toBe(one)
  expect(one).toContain("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='")
})

test('the answers contain nginx’s $portal, and no placeholder', async () => {
  const answers = await answersForNginx(files('1'))
  expect(answers).toContain('frame-ancestors $portal')
  expect(answers).not.toContain('.invalid')
})

test('a build without assets is an error', async () => {
  const [page = ['', { body: bytes('') }]] = files('1')
  await expect(answersForNginx(new Map([page]))).rejects.toThrow('no assets')
})
