// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { SearchInput } from '../../../src/ui/search-input/search-input.tsx'

afterEach(cleanup)

function Page() {
  const [words, setWords] = useState('')
  return (
    <SearchInput
      aria-label="Find"
      value={words}
      onChange={({ target }) => setWords(target.value)}
      clear="Clear"
      onClear={() => setWords('')}
    />
  )
}

test('a search field with words has a button that empties it, and leaves the focus in it', async () => {
  const user = userEvent.setup()
  render(<Page />)
  expect(screen.queryByRole('button')).toBeNull()
  const field = screen.getByRole('searchbox', { name: 'Find' })
  await user.type(field, 'lamps')
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  expect(field.getAttribute('value')).toBe('')
  expect(document.activeElement).toBe(field)
  expect(screen.queryByRole('button')).toBeNull()
})
