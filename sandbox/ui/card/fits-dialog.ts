import { findChat, type World } from '../../portal/world.ts'
import type { BoundPlacement } from '../../services/placement/model/bound-placement.ts'
import type { Person } from '../../services/user/model/person.ts'
import type { Card } from './card.ts'

/** `context` of each kind of dialog, from the documentation: `CHAT` are all groups but open lines and the CRM's. */
const OF_ENTITIES: Readonly<Record<string, string>> = { LINES: 'LINES', CRM: 'CRM' }

/**
 * True when the messenger shows a binding of one of its places: to this user (`role`, `extranet`), and in this dialog
 * (`context`: `ALL`, the default, or some of `USER`, `CHAT`, `LINES`, `CRM`).
 */
export function fitsDialog(
  { options, placement }: BoundPlacement,
  card: Card,
  viewer: Person,
  world: World,
): boolean {
  const option = (name: string) => String(options.get(name) ?? '').toUpperCase()
  if (option('role') === 'ADMIN' && !viewer.isAdmin) return false
  if (viewer.kind === 'extranet' && option('extranet') !== 'Y') return false
  if (placement === 'IM_NAVIGATION') return true
  const contexts = option('context') === '' ? ['ALL'] : option('context').split(';')
  return contexts.includes('ALL') || contexts.includes(contextOf(card.dialogId, world))
}

function contextOf(dialogId: string, world: World): string {
  const [, chatId] = /^chat(\d+)$/i.exec(dialogId) ?? []
  if (chatId === undefined) return 'USER'
  return OF_ENTITIES[findChat(world, Number(chatId))?.entityType ?? ''] ?? 'CHAT'
}
