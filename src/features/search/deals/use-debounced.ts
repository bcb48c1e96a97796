import { useCallback, useEffect, useState } from 'react'

/** Follows `value`, but only once it has rested for `ms`. `flush` doesn't wait. */
export function useDebounced<T>(value: T, ms: number): { settled: T; flush: () => void } {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  const flush = useCallback(() => settle(value), [value])
  return { settled, flush }
}
