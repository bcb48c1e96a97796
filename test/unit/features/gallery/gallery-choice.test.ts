import { expect, test } from 'vitest'
import { CHOICES, hashOf, readChoice } from '../../../../src/features/gallery/gallery-choice.ts'

const GROUPS = ['deal-chat', 'failure']
const USUAL = readChoice('#/gallery', GROUPS)

test('a link to the gallery shows again what was chosen, whatever it was', () => {
  for (const theme of CHOICES.theme)
    for (const dir of CHOICES.dir)
      for (const language of CHOICES.language)
        for (const width of CHOICES.width)
          for (const group of ['all', ...GROUPS]) {
            const choice = { theme, dir, language, width, group, entry: '' }
            expect(readChoice(hashOf(choice), GROUPS)).toEqual(choice)
          }
})

test('a link to one entry finds it again', () => {
  const choice = { ...USUAL, group: 'deal-chat', entry: 'deal-chat/none-DEAL' }
  expect(readChoice(hashOf(choice), GROUPS)).toEqual(choice)
})

test('the usual choice needs no words in the address', () => {
  expect(hashOf(USUAL)).toBe('#/gallery')
  expect(hashOf({})).toBe('#/gallery')
})

test('an address that asks for what isn’t there shows the usual', () => {
  expect(readChoice('#/gallery?theme=pink&dir=up&width=7&group=inbox&language=tlh&x=y', GROUPS)).toEqual(
    USUAL,
  )
})
