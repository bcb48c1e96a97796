import type { InboxRow } from './inbox-row.ts'

/** Why a row waits for the user. */
export type WaitingReason = 'customer' | 'mention' | 'unread' | 'marked'

/** Stub until inbox-data is merged. */
export function waitingOf(
  row: InboxRow,
  meId: number | null,
): { readonly reasons: readonly WaitingReason[]; readonly since: string | null } | null {
  const since = row.customers.flatMap(({ waitsSince }) => waitsSince ?? []).sort()[0] ?? null
  const chat = row.chat.status === 'found' ? row.chat.value : null
  const text = chat?.lastMessage?.text ?? ''
  const isMention = meId !== null && (text.includes(`[USER=${meId}`) || text.includes('[USER=all'))
  const reasons: WaitingReason[] = [
    ...(since === null ? [] : ['customer' as const]),
    ...(isMention ? ['mention' as const] : []),
    ...((chat?.unreadCount ?? 0) > 0 ? ['unread' as const] : []),
    ...(chat?.isMarkedUnread === true ? ['marked' as const] : []),
  ]
  return reasons.length === 0 ? null : { reasons, since: since ?? chat?.lastMessage?.at ?? null }
}
