import { useCallback, useEffect, useState } from 'react'

/** `value` once it hasn't changed for `ms`; `flush` takes it at once. */
export function useDebounced<T>(value: T, ms: number): { settled: T; flush: () => void } {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  const flush = useCallback(() => settle(value), [value])
  return { settled, flush }
}
