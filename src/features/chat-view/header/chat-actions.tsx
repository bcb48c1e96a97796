import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { Me } from '../../../chat/me.ts'
import { hasLeft, isMutedAs, isPinnedAs, isReadUpTo } from '../../../chat/writes/looks.ts'
import { writeAndLook } from '../../../chat/writes/write-and-look.ts'
import { leave, markRead, mute, pin } from '../../../chat/writes/writes.ts'
import type { Failure } from '../../../portal/failure.ts'
import type { Method, Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { useFocusBack } from '../../../shared/focus/use-focus-back.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Menu, type MenuItem } from '../../../ui/menu/menu.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ConfirmLeave } from './confirm-leave.tsx'

/** State of a chat that its menu depends on. */
export interface ChatActionsProps {
  chatId: number
  /** The current user; null where the portal does not tell. */
  me: Me | null
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
  /** Level of the heading of a question. */
  level?: 2 | 3
}

/** An item of the menu. */
type Choice = 'read' | 'mute' | 'unmute' | 'pin' | 'unpin' | 'leave'

/** `refused`: by the portal; `not-done`: a look says so; `uncertain`: the answer got lost, and no look could tell. */
interface Problem {
  readonly kind: 'refused' | 'not-done' | 'uncertain'
  /** Null: the portal answered `false`, which has no reason. */
  readonly failure: Failure | null
}

/** A write of the menu, and the look after one without a certain answer. */
interface Writing {
  readonly method: Method<boolean>
  readonly look: (portal: Portal) => Promise<boolean | null>
}

/**
 * The menu of a found chat, the confirmation of leaving, and the outcome of the last choice. Every choice is one write a
 * press; items that the portal forbids are left out.
 */
export function useChatActions(props: ChatActionsProps) {
  const { chatId, me, unreadCount, lastMessageId, can, onPinned, refresh } = props
  const dialogId: DialogId = `chat${chatId}`
  const t = useTranslations('chatMenu')
  const { portal } = useAppContext()
  const reason = useFailureReason()
  const lost = useTranslations('action.failed')
  const [choice, setChoice] = useState<Choice | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  /** Problem of the choice that is being tried again; shown until that ends, as its button has the focus. */
  const [tried, setTried] = useState<Problem | null>(null)
  /** Button of the menu. */
  const opener = useRef<HTMLElement>(null)

  const muting = (isMuted: boolean): Writing => ({
    method: mute(chatId, isMuted),
    look: (asked) => isMutedAs(asked, dialogId, { me, isMuted }),
  })
  const pinning = (isPinned: boolean): Writing => ({
    method: pin(dialogId, isPinned),
    look: (asked) => isPinnedAs(asked, chatId, isPinned),
  })
  const writes: Record<Choice, () => Writing> = {
    read: () => ({
      method: markRead(dialogId, lastMessageId),
      look: (asked) => isReadUpTo(asked, dialogId, lastMessageId),
    }),
    mute: () => muting(true),
    unmute: () => muting(false),
    pin: () => pinning(true),
    unpin: () => pinning(false),
    leave: () => ({ method: leave(chatId), look: (asked) => hasLeft(asked, dialogId) }),
  }
  const action = useAction(async (chosen: Choice) => {
    if (portal === null) return
    setChoice(chosen)
    setProblem(null)
    const { method, look } = writes[chosen]()
    try {
      const outcome = await writeAndLook(
        () => portal.write(method),
        () => look(portal),
      )
      const isDone = outcome.status === 'answered' ? outcome.answer : outcome.status === 'done'
      if (outcome.status === 'answered')
        setProblem(outcome.answer ? null : { kind: 'refused', failure: null })
      else setProblem(outcome.status === 'done' ? null : { kind: outcome.status, failure: outcome.failure })
      if (isDone && (chosen === 'pin' || chosen === 'unpin')) onPinned(chosen === 'pin')
      // A confirmation of what may be done by now would ask for it once more.
      setIsAsking(false)
    } finally {
      await refresh()
    }
  })
  const isSo: Record<Choice, boolean> = {
    read: unreadCount === 0,
    mute: props.isMuted,
    unmute: !props.isMuted,
    pin: props.isPinned === true,
    unpin: props.isPinned === false,
    leave: false,
  }
  const last = action.failure === null ? problem : ({ kind: 'refused', failure: action.failure } as const)
  const failed = action.isPending ? tried : choice !== null && !isSo[choice] ? last : null
  useFocusBack(isAsking, opener)
  useFocusBack(failed !== null, opener)

  function sentenceOf(failedChoice: Choice, { kind, failure }: Problem): string {
    switch (kind) {
      case 'uncertain':
        return t(`uncertain.${failedChoice}`)
      case 'not-done':
        return `${t(`failed.${failedChoice}`)} ${lost('notDone')}`
      case 'refused':
        return `${t(`failed.${failedChoice}`)} ${failure === null ? t('refused') : reason(failure)}`
    }
  }
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
    ...(can.mute ? [props.isMuted ? item('unmute', 'bell') : item('mute', 'mute')] : []),
    ...(props.isPinned === null ? [] : [props.isPinned ? item('unpin', 'pin') : item('pin', 'pin')]),
    ...(can.leave ? [{ ...item('leave', 'leave', () => setIsAsking(true)), isBad: true }] : []),
  ]

  return {
    menu: <Menu label={t('label')} items={items} />,
    below: (
      <>
        <p className="sr-only" role="status">
          {action.isPending ? t('pending') : choice !== null && failed === null ? t(`done.${choice}`) : ''}
        </p>
        {isAsking && (
          <ConfirmLeave
            level={props.level ?? 2}
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
            {sentenceOf(choice, failed)}
          </Notice>
        )}
      </>
    ),
  }
}
