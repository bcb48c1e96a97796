import { useState } from 'react'
import { useAppContext } from './app-context.tsx'

/** The reload of the frame; `isWaiting` while its address does not answer. */
export function useReload(): { reload: () => void; isWaiting: boolean } {
  const { reload } = useAppContext()
  const [isWaiting, setWaiting] = useState(false)
  return { reload: () => reload(() => setWaiting(true)), isWaiting }
}
