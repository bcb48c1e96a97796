import type { IconName } from '../../../ui/icon/icon.tsx'

/** By the beginning of a connector's code: portals and their partners add variants of their own behind it. */
const ICONS: readonly (readonly [connector: string, icon: IconName])[] = [
  ['telegram', 'plane'],
  ['livechat', 'globe'],
  ['whatsapp', 'phone'],
  ['viber', 'phone'],
  ['notifications', 'phone'],
  ['facebook', 'users'],
  ['vk', 'users'],
  ['ok', 'users'],
  ['network', 'link'],
  ['email', 'mail'],
  ['mail', 'mail'],
]

/** What stands for a channel, `telegrambot`. We draw kinds of channels, not their makers' signs. */
export function channelIcon(connector: string): IconName {
  const code = connector.toLowerCase()
  return ICONS.find(([start]) => code.startsWith(start))?.[1] ?? 'chat'
}
