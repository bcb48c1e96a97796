import { useEffect, useState } from 'react'
import { useLocale } from 'use-intl'
import type { LazyCode, LazyPart } from '../body/lazy-code.tsx'

/** A part of the composer that is fetched when it is wanted. */
export interface LazyTool<Code> {
  /** Null: not wanted, or on its way. */
  readonly part: LazyPart<Code> | null
  /** True when its code did not arrive; wanting it again fetches again. */
  readonly isMissing: boolean
}

/** Fetches a part once it is wanted; a chat does without it where it does not arrive. */
export function useLazyTool<Code>(lazy: LazyCode<Code>, isWanted: boolean): LazyTool<Code> {
  const tag = useLocale()
  const [part, setPart] = useState(lazy.loaded)
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => {
    if (!isWanted || part !== null) return
    let isHere = true
    lazy.load(tag).then(
      (loaded) => {
        if (isHere) setPart(loaded)
      },
      () => {
        if (isHere) setIsMissing(true)
      },
    )
    return () => {
      isHere = false
      setIsMissing(false)
    }
  }, [lazy, tag, isWanted, part])
  return { part: isWanted ? part : null, isMissing: isWanted && isMissing }
}
