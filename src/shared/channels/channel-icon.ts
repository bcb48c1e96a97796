import type { IconName } from '../../ui/icon/icon.tsx'

/** Icons by the start of a connector's code: portals and partners append variants, `telegrambot`. */
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

/** The icon of a channel by its connector's code, `telegrambot`: a kind of channel, not a brand's logo. */
export function channelIcon(connector: string): IconName {
  const code = connector.toLowerCase()
  return ICONS.find(([start]) => code.startsWith(start))?.[1] ?? 'chat'
}
