import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { leave, markRead, mute, pin } from '../../../chat/writes/writes.ts'
import type { Failure } from '../../../portal/failure.ts'
import type { Method } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Menu, type MenuItem } from '../../../ui/menu/menu.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ConfirmLeave } from './confirm-leave.tsx'
import { useFocusBack } from './use-focus-back.ts'

/** What can be done to a chat, and what it is now. */
export interface ChatActionsProps {
  chatId: number
  dialogId: string
  unreadCount: number
  /** The newest message that is shown; 0: none. What came after it stays unread. */
  lastMessageId: number
  isMuted: boolean
  /** Null: nobody knows, so there is no such choice. */
  isPinned: boolean | null
  can: { readonly mute: boolean; readonly leave: boolean }
  /** It is pinned now, or no longer is: nobody else tells. */
  onPinned: (isPinned: boolean) => void
  /** Something was changed, or it was tried: it is time to look again. Resolves when that was done. */
  refresh: () => Promise<void>
}

/** What was chosen last. */
type Choice = 'read' | 'mute' | 'unmute' | 'pin' | 'unpin' | 'leave'

/** Why it came to nothing; null: the portal's quiet no, which has no reason. */
interface Failed {
  readonly failure: Failure | null
}

/**
 * The menu of a found chat, what is asked before one leaves it, and how the last choice ended. Everything here writes,
 * once for each press; what the portal forbids isn't there.
 */
export function useChatActions(props: ChatActionsProps) {
  const { chatId, dialogId, unreadCount, lastMessageId, isMuted, isPinned, can, onPinned, refresh } = props
  const t = useTranslations('chatMenu')
  const { portal } = useAppContext()
  const reason = useFailureReason()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  /** What is being tried again: it stays told until that has ended, for its button has the focus. */
  const [tried, setTried] = useState<Failed | null>(null)
  /** The menu's button. */
  const opener = useRef<HTMLElement>(null)

  const writes: Record<Choice, () => Method<boolean>> = {
    read: () => markRead(dialogId, lastMessageId),
    mute: () => mute(chatId, true),
    unmute: () => mute(chatId, false),
    pin: () => pin(dialogId, true),
    unpin: () => pin(dialogId, false),
    leave: () => leave(chatId),
  }
  const action = useAction(async (chosen: Choice) => {
    if (portal === null) return
    setChoice(chosen)
    setIsRefused(false)
    try {
      const isDone = await portal.write(writes[chosen]())
      setIsRefused(!isDone)
      if (isDone && (chosen === 'pin' || chosen === 'unpin')) onPinned(chosen === 'pin')
      setIsAsking(false)
    } finally {
      // Also after a failure: a write whose answer got lost may have been done.
      await refresh()
    }
  })
  const isSo: Record<Choice, boolean> = {
    read: unreadCount === 0,
    mute: isMuted,
    unmute: !isMuted,
    pin: isPinned === true,
    unpin: isPinned === false,
    leave: false,
  }
  const isFailed = choice !== null && !isSo[choice] && (action.failure !== null || isRefused)
  const failed = action.isPending ? tried : isFailed ? { failure: action.failure } : null
  useFocusBack(isAsking, opener)
  useFocusBack(failed !== null, opener)

  function run(chosen: Choice) {
    setTried(chosen === choice ? failed : null)
    action.run(chosen)
  }
  const item = (id: Choice, icon: MenuItem['icon'], onChoose = () => run(id)): MenuItem => ({
    id,
    icon,
    label: t(id),
    onChoose: () => {
      // The menu has given it the focus.
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      onChoose()
    },
  })
  const items: MenuItem[] = [
    ...(unreadCount > 0 && lastMessageId > 0 ? [item('read', 'check')] : []),
    ...(can.mute ? [isMuted ? item('unmute', 'bell') : item('mute', 'mute')] : []),
    ...(isPinned === null ? [] : [isPinned ? item('unpin', 'pin') : item('pin', 'pin')]),
    ...(can.leave ? [{ ...item('leave', 'leave', () => setIsAsking(true)), isBad: true }] : []),
  ]

  return {
    menu: <Menu label={t('label')} items={items} />,
    below: (
      <>
        <p className="sr-only" role="status">
          {action.isPending ? t('pending') : choice !== null && !isFailed ? t(`done.${choice}`) : ''}
        </p>
        {isAsking && (
          <ConfirmLeave
            isPending={action.isPending}
            onLeave={() => run('leave')}
            onStay={() => setIsAsking(false)}
          />
        )}
        {failed !== null && choice !== null && (
          <Notice
            tone="bad"
            action={
              <Button busy={action.isPending} onClick={() => run(choice)}>
                {t('again')}
              </Button>
            }
          >
            {t(`failed.${choice}`)} {failed.failure === null ? t('refused') : reason(failed.failure)}
          </Notice>
        )}
      </>
    ),
  }
}
