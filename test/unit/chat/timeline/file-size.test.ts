import { expect, test } from 'vitest'
import { fileSize } from '../../../../src/chat/timeline/file-size.ts'

test.each([
  [0, 0, 'byte'],
  [1, 1, 'byte'],
  [340, 340, 'byte'],
  [999, 999, 'byte'],
  [1_000, 1, 'kilobyte'],
  [9_960, 10, 'kilobyte'],
  [412_000, 412, 'kilobyte'],
  [999_499, 999, 'kilobyte'],
  [999_500, 1, 'megabyte'],
  [999_999, 1, 'megabyte'],
  [3_440_000, 3.4, 'megabyte'],
  [999_999_999, 1, 'gigabyte'],
  [5e12, 5_000, 'gigabyte'],
])('%d bytes are %d %s', (bytes, value, unit) => {
  expect(fileSize(bytes)).toEqual({ value, unit })
})
