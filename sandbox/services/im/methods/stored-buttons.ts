import { escapeHtml } from '../../../server/php/escape-html.ts'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { ADDRESS, COLOR, type Fields, isFields } from './stored-fields.ts'

const COLORS = ['BG_COLOR', 'TEXT_COLOR', 'OFF_BG_COLOR', 'OFF_TEXT_COLOR'] as const

/**
 * A keyboard as the portal stores and answers it: a flat list with defaults, texts and links escaped as in HTML. A
 * button without text or action, or with a command but no bot, is dropped. Null: no button is left.
 */
export function storedKeyboard(sent: object): readonly Fields[] | null {
  const { botId, entries } = entriesOf(sent, 'BUTTONS')
  const stored = entries.flatMap((entry): Fields[] => {
    if (entry['TYPE'] === 'NEWLINE') return [{ TYPE: 'NEWLINE' }]
    const common = storedItem(entry, botId)
    if (common === null) return []
    const width = phpInt(entry['WIDTH'])
    return [
      {
        ...(botId > 0 ? { BOT_ID: botId } : {}),
        TYPE: 'BUTTON',
        ...common,
        BLOCK: entry['BLOCK'] === 'Y' ? 'Y' : 'N',
        DISPLAY: entry['DISPLAY'] === 'LINE' ? 'LINE' : 'BLOCK',
        ...colorsOf(entry),
        ...(width > 0 ? { WIDTH: width } : {}),
        VOTE: 'N',
      },
    ]
  })
  return stored.some(({ TYPE }) => TYPE === 'BUTTON') ? stored : null
}

/** A context menu, stored as a keyboard's buttons are. Null: no item is left. */
export function storedMenu(sent: object): readonly Fields[] | null {
  const { botId, entries } = entriesOf(sent, 'ITEMS')
  const stored = entries.map((entry) => storedItem(entry, botId)).filter((item) => item !== null)
  return stored.length === 0 ? null : stored
}

function entriesOf(sent: object, key: string): { botId: number; entries: readonly Fields[] } {
  const frame = sent as Fields
  const list: unknown = Array.isArray(sent) ? sent : frame[key]
  const entries: readonly unknown[] = Array.isArray(list) ? list : Object.values(list ?? {})
  return { botId: Array.isArray(sent) ? 0 : phpInt(frame['BOT_ID']), entries: entries.filter(isFields) }
}

/** The fields that buttons and items of a menu share; null without a text or an action. */
function storedItem(entry: Fields, botId: number): Fields | null {
  const text = phpString(entry['TEXT'] ?? '').trim()
  const action = actionOf(entry, botId)
  if (text === '' || action === null) return null
  return {
    ...action,
    TEXT: escapeHtml(text),
    CONTEXT: ['DESKTOP', 'MOBILE'].includes(phpString(entry['CONTEXT'] ?? '')) ? entry['CONTEXT'] : 'ALL',
    DISABLED: entry['DISABLED'] === 'Y' ? 'Y' : 'N',
  }
}

/** A link wins over a command. */
function actionOf(entry: Fields, botId: number): Fields | null {
  const { LINK, COMMAND, COMMAND_PARAMS, ACTION, ACTION_VALUE, APP_ID, APP_PARAMS } = entry
  if (ADDRESS.test(phpString(LINK ?? ''))) return { LINK: escapeHtml(phpString(LINK)) }
  if (phpString(COMMAND ?? '') !== '' && botId > 0)
    return { COMMAND: phpString(COMMAND).replace(/^\//, ''), COMMAND_PARAMS: phpString(COMMAND_PARAMS ?? '') }
  if (phpString(ACTION ?? '') !== '') return { ACTION, ACTION_VALUE: phpString(ACTION_VALUE ?? '') }
  return phpInt(APP_ID) > 0 ? { APP_ID: phpInt(APP_ID), APP_PARAMS: phpString(APP_PARAMS ?? '') } : null
}

function colorsOf(entry: Fields): Fields {
  return Object.fromEntries(
    COLORS.flatMap((key) => (COLOR.test(phpString(entry[key] ?? '')) ? [[key, entry[key]]] : [])),
  )
}
