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

/** State of a chat that its menu depends on. */
export interface ChatActionsProps {
  chatId: number
  dialogId: string
  unreadCount: number
  /** ID of the newest loaded message; 0: none. Later ones stay unread. */
  lastMessageId: number
  isMuted: boolean
  /** Null: unknown, and no such item in the menu. */
  isPinned: boolean | null
  can: { readonly mute: boolean; readonly leave: boolean }
  /** True for the chat of a CRM item, whose observers its members have become. */
  isOfItem?: boolean
  /** Called after a pin or unpin: a poll does not tell of it. */
  onPinned: (isPinned: boolean) => void
  /** Polls after a write, done or failed; resolves when the poll has ended. */
  refresh: () => Promise<void>
}

/** An item of the menu. */
type Choice = 'read' | 'mute' | 'unmute' | 'pin' | 'unpin' | 'leave'

interface Failed {
  /** Null: the portal answered `false`, which has no reason. */
  readonly failure: Failure | null
}

/**
 * The menu of a found chat, the confirmation of leaving, and the outcome of the last choice. Every choice is one write a
 * press; items that the portal forbids are left out.
 */
export function useChatActions(props: ChatActionsProps) {
  const { chatId, dialogId, unreadCount, lastMessageId, isMuted, isPinned, can, onPinned, refresh } = props
  const t = useTranslations('chatMenu')
  const { portal } = useAppContext()
  const reason = useFailureReason()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [isRefused, setIsRefused] = useState(false)
  /** Failure of the choice that is being tried again; shown until that ends, as its button has the focus. */
  const [tried, setTried] = useState<Failed | null>(null)
  /** Button of the menu. */
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
      // After a failure as well: a write whose answer got lost may have been done.
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
      // The menu has moved the focus to its button.
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
            isObserver={props.isOfItem === true}
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
