import { type ReactNode, type RefObject, useCallback, useEffect, useId, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Chat } from '../../../../chat/chat.ts'
import { MAX_FILE_BYTES, MAX_TOUCH_FILE_BYTES } from '../../../../chat/composing/file-limits.ts'
import type { UploadWay } from '../../../../chat/files/upload-way.ts'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { createLazyCode, WithTexts } from '../../body/lazy-code.tsx'
import type { FileIssue } from '../attachments/choose-files.ts'
import type { QueueView } from '../attachments/upload-queue.ts'
import type { ComposerFiles } from '../composer-files.ts'
import type { OutboxPlace } from '../outbox.ts'
import type { ChatOutbox } from '../use-outbox.ts'
import styles from './attach.module.css'
import { AttachButton, isTouchScreen } from './attach-button.tsx'
import { DropArea } from './drop-area.tsx'
import type { GivenFiles } from './read-transfer.ts'
import { useFileEvents } from './use-file-events.ts'
import { useQueueState } from './use-queue-state.ts'

/** The code of the list of files and of their sending, fetched when files come near. */
const lazyAttachments = createLazyCode(
  async () => (await import('../attachments/lazy-attachments.ts')).ATTACHMENTS,
)

interface AttachmentsOptions extends QueueView {
  readonly chat: Pick<Chat, 'dialogId' | 'kind' | 'can'>
  /** The current user; null where the portal does not tell. */
  readonly personId: number | null
  /** ID of the newest message that the portal lists; 0: none. */
  readonly newestId: number
  /** The conversation pane; files may be dropped anywhere on the chat around it. */
  readonly root: RefObject<HTMLElement | null>
}

/** The files of a chat's reply. */
export interface Attachments {
  /** Null: the user may not write. */
  readonly files: ComposerFiles | null
  /**
   * Sends the chosen files with a text, or after it where that replies to a message: no upload takes the ID of one. False:
   * no file is chosen, and the text is not taken.
   */
  readonly send: (text: string, replyTo: number | null, sendReply: ChatOutbox['sendReply']) => boolean
  /** Shown over the pane while files are dragged; null: none are. */
  readonly dropArea: ReactNode
}

/** The files of a chat's reply: chosen by button, drop or paste, shown above the box, and sent. */
export function useAttachments({ chat, personId, root, newestId, ...view }: AttachmentsOptions): Attachments {
  const { portal, origin } = useAppContext()
  const tag = useLocale()
  const t = useTranslations('attach')
  const noticeId = useId()
  const [part, setPart] = useState(lazyAttachments.loaded)
  const [isCodeMissing, setCodeMissing] = useState(false)
  const [way, setWay] = useState<UploadWay | null>(null)
  const [isNoticeShown, showNotice] = useState(false)
  const [issues, setIssues] = useState<readonly FileIssue[]>([])
  const place = useMemo<OutboxPlace>(
    () => ({ origin, personId, dialogId: chat.dialogId, isToCustomer: chat.kind === 'lines' }),
    [origin, personId, chat.dialogId, chat.kind],
  )
  const queue = useMemo(
    () => (part === null || portal === null ? null : part.code.uploadQueueOf(portal, place)),
    [part, portal, place],
  )
  const { attachments, defect } = useQueueState(queue)
  useEffect(() => queue?.open(place, view))
  useEffect(() => queue?.read(newestId), [queue, newestId])

  /** Fetches the code, and asks the portal how it takes files; null: the code did not arrive. */
  const prepare = useCallback(async () => {
    if (portal === null) return null
    try {
      const loaded = await lazyAttachments.load(tag)
      setPart(loaded)
      setCodeMissing(false)
      // A portal that does not answer is asked again before a file is sent.
      const told = await loaded.code.uploadWayOf(portal).catch(() => null)
      setWay(told)
      return { loaded, told }
    } catch {
      setCodeMissing(true)
      return null
    }
  }, [tag, portal])

  async function take({ files, folders, by }: GivenFiles) {
    const prepared = await prepare()
    if (prepared === null || portal === null) return
    if (prepared.told?.kind === 'missing') {
      showNotice(true)
      return
    }
    const { code } = prepared.loaded
    setIssues(
      code.chooseFiles(code.uploadQueueOf(portal, place), {
        files,
        folders,
        nameOf: (date) => {
          if (by === 'paste') return t('screenshot', { date })
          return by === 'camera' ? t('taken', { date }) : null
        },
        maxBytes: isTouchScreen() ? MAX_TOUCH_FILE_BYTES : MAX_FILE_BYTES,
      }),
    )
  }
  const canAttach = chat.can.write && portal !== null
  const dragged = useFileEvents(root, canAttach, (given) => void take(given))
  if (defect !== null) throw defect.error
  if (!canAttach) return { files: null, send: () => false, dropArea: null }

  const missing = way?.kind === 'missing' ? way.what : null
  const isChosen = attachments.some(({ state: { kind } }) => kind === 'chosen')
  return {
    files: {
      button: (
        <AttachButton
          missingId={missing === null || !isNoticeShown ? null : noticeId}
          isMissing={missing !== null}
          onMissing={() => showNotice(true)}
          onNear={() => void prepare()}
          onFiles={(given) => void take(given)}
        />
      ),
      panel: (goesWith) => (
        <>
          {isCodeMissing && (
            <p className={styles['missing']} role="status">
              {t('codeMissing')}
            </p>
          )}
          {part !== null && queue !== null && (
            <WithTexts texts={part.texts}>
              {missing !== null && isNoticeShown && (
                <part.code.MissingNotice id={noticeId} what={missing} onClose={() => showNotice(false)} />
              )}
              <part.code.AttachmentList
                {...{ attachments, issues, goesWith }}
                onRetry={queue.retry}
                onRemove={queue.remove}
                onClose={() => setIssues([])}
              />
            </WithTexts>
          )}
        </>
      ),
      isChosen,
      isShown: isCodeMissing || isNoticeShown || issues.length > 0 || attachments.length > 0,
    },
    send(text, replyTo, sendReply) {
      // The state of this moment: a second press may come before the next render.
      const isNow = queue?.state().attachments.some(({ state: { kind } }) => kind === 'chosen')
      if (queue === null || isNow !== true) return false
      setIssues([])
      if (replyTo === null || text === '') queue.send(text)
      else queue.send('', sendReply(text, replyTo))
      return true
    },
    dropArea: dragged === null ? null : <DropArea count={dragged} />,
  }
}
