import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useLocale } from 'use-intl'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { ChatFile } from '../../../chat/messages/chat-file.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import type { DownloadOutcome } from './download-outcome.ts'
import { lazyViewer } from './lazy-viewer.ts'
import { OpenViewer } from './open-viewer.tsx'
import { useTimeline } from './timeline-context.tsx'

/** Actions with a file of the chat, besides following its link. */
export interface FileActions {
  /** Opens a picture or a video in the viewer. */
  readonly view: (fileId: number) => void
  readonly download: (file: ChatFile) => void
}

const Context = createContext<FileActions | null>(null)

/** The actions; null in a page that is not connected to a portal, where links are all. */
export function useFileActions(): FileActions | null {
  return useContext(Context)
}

interface FileActionsProviderProps {
  dialogId: DialogId
  messages: readonly Message[]
  children: ReactNode
}

/** Provides the actions of files, and the viewer over the frame. */
export function FileActionsProvider({ dialogId, messages, children }: FileActionsProviderProps) {
  const { portal } = useAppContext()
  const tag = useLocale()
  const { goTo } = useTimeline()
  const [viewedId, view] = useState<number | null>(null)
  const [outcome, tell] = useState<DownloadOutcome | null>(null)
  const actions = useMemo((): FileActions | null => {
    if (portal === null) return null
    return { view, download: (file) => void download(portal, { dialogId, file, tag, tell }) }
  }, [portal, dialogId, tag])
  return (
    <Context value={actions}>
      {children}
      {actions !== null && (viewedId !== null || outcome !== null) && (
        <OpenViewer
          {...{ viewedId, messages, outcome }}
          onDownload={actions.download}
          onMessage={(messageId) => {
            view(null)
            goTo(messageId)
          }}
          onClose={() => {
            view(null)
            tell(null)
          }}
        />
      )}
    </Context>
  )
}

interface Download {
  readonly dialogId: DialogId
  readonly file: ChatFile
  /** BCP 47. */
  readonly tag: string
  readonly tell: (outcome: DownloadOutcome | null) => void
}

/** Downloads a file into a new tab, which is opened at the press: after a wait the browser would block it. */
async function download(portal: Portal, { dialogId, file, tag, tell }: Download): Promise<void> {
  const tab = window.open('about:blank', '_blank')
  // It cannot reach this page.
  if (tab !== null) tab.opener = null
  tell('downloading')
  try {
    const { code } = await lazyViewer.load(tag)
    const { status } = await code.downloadFile(portal, dialogId, file, tab)
    tell(status === 'begun' ? null : status)
  } catch {
    tab?.close()
    tell('missing')
  }
}
