const QUOTE = /-{54}.+?-{54}/gs
const STRUCK = /\[s\].*?\[\/s\]/gis
/** Tags whose words stay. */
const TAG =
  /\[\/?(?:[biu]|url|user|chat|context|send|put|call|pch|size|color)(?:=(?:[^[\]]|\[[^[\]]*\])*)?\]/gi

/** A message's text without tags, as the portal's lists show it; a word in brackets stands for what has none. */
export function plainText(bbcode: string): string {
  return bbcode
    .replaceAll(STRUCK, '')
    .replaceAll(/\[RATING=[1-5]\]/gi, ' [Rating] ')
    .replaceAll(/\[ATTACH=\d+\]/gi, ' [Attachment] ')
    .replaceAll(/\[ICON=([^\]]*)\]/gi, (_, value: string) => `(${titleOf(value) || 'Icon'})`)
    .replaceAll(TAG, '')
    .replaceAll(QUOTE, ' [Quote] ')
    .trim()
}

function titleOf(icon: string): string {
  return (/title=(.*?)(?:(?:width|height|size)=|$)/i.exec(icon)?.[1] ?? '').trim()
}
