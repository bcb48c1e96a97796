import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { SkeletonBones } from '../../src/features/chat-view/skeleton/skeleton-bones.tsx'

test('the built page contains the skeleton as React renders it', () => {
  const page = readFileSync('dist/app/index.html', 'utf8')
  const standing = /<div id="root">([\s\S]*?)<div id="boot-failed"/.exec(page)?.[1] ?? ''
  const bones = standing.replace(/\s*\n\s*/g, '').replace(/<main[^>]*>|<\/main>.*$/g, '')
  expect(bones).toBe(renderToStaticMarkup(<SkeletonBones />))
})
