import { useState } from 'react'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useIsHydrated } from '../../../ui/use-is-hydrated.ts'
import { BodyBones } from './body-bones.tsx'

/**
 * The place of a chat's parts below its header until their code is there: their skeleton. Where React takes over a drawn
 * page, it leaves the content of the conversation pane alone: the host may have filled it with the last messages.
 */
export function BodyPlace() {
  const isHydrated = useIsHydrated()
  const { conversation = '' } = useAppContext()
  const [isDrawn] = useState(!isHydrated)
  if (!isDrawn) return <BodyBones />
  return (
    <>
      <div className="people-place" />
      <div
        className="conversation"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, rendered by React; a browser sets none here
        dangerouslySetInnerHTML={{ __html: conversation }}
      />
      <div className="side-place" />
    </>
  )
}
