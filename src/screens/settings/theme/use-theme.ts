import { useRef, useState } from 'react'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { readTheme, type Theme } from '../../../setup/read-theme.ts'
import { useSurroundings } from '../../surroundings.tsx'

/** The theme, and how the last choice of another ended. */
export interface ThemeChoice {
  readonly theme: Theme
  /** Why the last choice was taken back; null: it wasn't. */
  readonly failure: Failure | null
  readonly choose: (theme: Theme) => void
}

/**
 * The theme that the portal keeps for this user. A choice is drawn at once and kept by one write; what is chosen while
 * that is under way waits for it, the last of it only. Where the portal doesn't keep it, what it keeps is drawn again.
 */
export function useTheme(): ThemeChoice {
  const { portal, showTheme } = useSurroundings()
  const kept = readTheme(portal?.options['theme'])
  const [{ theme, failure, defect }, setState] = useState<{
    theme: Theme
    failure: Failure | null
    defect?: unknown
  }>({ theme: kept, failure: null })
  const wanted = useRef(kept)
  const isWriting = useRef(false)
  if (defect !== undefined) throw defect

  function show(shown: Theme, why: Failure | null = null): void {
    wanted.current = shown
    showTheme(shown)
    setState({ theme: shown, failure: why })
  }

  async function keep(): Promise<void> {
    if (portal === null || isWriting.current) return
    isWriting.current = true
    try {
      while (wanted.current !== readTheme(portal.options['theme'])) {
        await portal.setUserOption('theme', wanted.current)
      }
    } catch (error) {
      const why = failureOf(error)
      const before = readTheme(portal.options['theme'])
      if (why === null) setState({ theme: before, failure: null, defect: error })
      else show(before, why)
    } finally {
      isWriting.current = false
    }
  }

  function choose(chosen: Theme): void {
    show(chosen)
    void keep()
  }
  return { theme, failure, choose }
}
