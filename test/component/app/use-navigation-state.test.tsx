// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useNavigationState } from '../../../src/app/left-menu/use-navigation-state.ts'

afterEach(() => history.replaceState(null, '', '/'))

test('a frame without a hash begins with the deal of the portal’s address, and writes it into the hash', () => {
  const { result } = renderHook(() => useNavigationState(1663))
  expect(result.current.route).toMatchObject({ page: 'item', item: { type: 'DEAL' }, id: 1663 })
  expect(location.hash).toBe('#/deal/1663')
})

test('the hash wins over the deal of the portal’s address', () => {
  history.replaceState(null, '', '#/find?q=light')
  const { result } = renderHook(() => useNavigationState(1663))
  expect(result.current.route).toEqual({ page: 'find', text: 'light' })
  expect(location.hash).toBe('#/find?q=light')
})
