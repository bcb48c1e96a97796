import { expect, test } from 'vitest'
import { MAX_FILE_BYTES, MAX_TOUCH_FILE_BYTES } from '../../../../src/chat/composing/file-limits.ts'
import { isHeic, problemOf } from '../../../../src/chat/files/check-file.ts'
import { sentName } from '../../../../src/chat/files/sent-name.ts'
import { inputsOf } from '../../case-inputs.ts'

const file = (name: string, size: number, lastModified = 1) => ({ name, size, lastModified })
const PLAN = file('plan.pdf', 4_000)

test('a file of nothing, one too large and one chosen before are not taken', () => {
  expect(problemOf(file('a.txt', 0), [], MAX_FILE_BYTES)).toBe('empty')
  expect(problemOf(file('a.zip', MAX_FILE_BYTES), [], MAX_FILE_BYTES)).toBeNull()
  expect(problemOf(file('a.zip', MAX_FILE_BYTES + 1), [], MAX_FILE_BYTES)).toBe('too-large')
  expect(problemOf(file('a.zip', 30_000_000), [], MAX_TOUCH_FILE_BYTES)).toBe('too-large')
  expect(problemOf(PLAN, [PLAN], MAX_FILE_BYTES)).toBe('double')
})

test('two files of one name are two files where anything else tells them apart', () => {
  for (const other of [file('plan.pdf', 4_001), file('plan.pdf', 4_000, 2), file('plan2.pdf', 4_000)]) {
    expect(problemOf(other, [PLAN], MAX_FILE_BYTES)).toBeNull()
  }
})

test('a name is sent without marks that turn it, composed, and short enough to be stored', () => {
  const [turned] = inputsOf<{ name: string }>('20-file-names-and-sizes')
  expect(sentName(turned?.name ?? '')).toBe('invoice_fdp.exe')
  expect(sentName('U\u0308bersicht.pdf')).toBe('Übersicht.pdf')
  expect(sentName('C:\\plans/a?\u0000.pdf')).toBe('C__plans_a_.pdf')
  const long = sentName(`${'x'.repeat(300)}.pdf`)
  expect([long.length, long.endsWith('x.pdf')]).toEqual([120, true])
})

test('a picture of Apple’s devices is known by its type or its name', () => {
  expect(isHeic({ name: 'IMG_1.HEIC', type: '' })).toBe(true)
  expect(isHeic({ name: 'a', type: 'image/heif' })).toBe(true)
  expect(isHeic({ name: 'a.jpg', type: 'image/jpeg' })).toBe(false)
})
