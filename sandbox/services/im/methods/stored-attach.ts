import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { ADDRESS, COLOR, type Fields, isFields } from './stored-fields.ts'

const CHAT_COLOR = '#29619b'
const DELIMITER_SIZE = 200
const STORED_DISPLAY: Readonly<Record<string, string>> = {
  BLOCK: 'BLOCK',
  LINE: 'LINE',
  CARD: 'LINE',
  ROW: 'ROW',
  COLUMN: 'ROW',
  TABLE: 'TABLE',
}
const PEOPLE = ['USER_ID', 'CHAT_ID', 'BOT_ID'] as const

/**
 * An attachment as the portal stores and answers it: `LINK`, `USER`, `RICH_LINK`, `IMAGE` and `FILE` become lists,
 * whichever shape was sent; blocks without their required fields are dropped. Null: no block is left. `id`: Unix time
 * in seconds.
 */
export function storedAttach(sent: object, id: number): Fields | null {
  const frame = Array.isArray(sent) ? {} : (sent as Fields)
  const blocks = Array.isArray(sent) ? sent : listOf(frame['BLOCKS'] ?? Object.values(frame))
  const described = blocks.map((block) => fieldsOf(fieldsOf(block)['MESSAGE'])).find(isDescription)
  const stored = blocks.flatMap((block) => storedBlocks(fieldsOf(block)))
  if (stored.length === 0) return null
  const color = phpString(frame['COLOR'] ?? '')
  return {
    ID: id,
    BLOCKS: stored,
    DESCRIPTION: described === undefined ? line(frame['DESCRIPTION']) : line(described['TEXT']),
    COLOR: COLOR.test(color) || color === 'transparent' ? color : CHAT_COLOR,
    COLOR_TOKEN: phpString(frame['COLOR_TOKEN'] ?? '') || 'base',
  }
}

/** The blocks that one sent block becomes: one for each user and link of a list. */
function storedBlocks(block: Fields): Fields[] {
  const [name = ''] = Object.keys(block)
  const value = block[name]
  const each = (store: (fields: Fields) => Fields | null): Fields[] =>
    listOf(value)
      .map((one) => store(fieldsOf(one)))
      .filter((one) => one !== null)
  switch (name) {
    case 'USER':
      return each(user).map((one) => ({ USER: [one] }))
    case 'LINK':
    case 'RICH_LINK':
      return each(link).map((one) => ({ [name]: [one] }))
    case 'MESSAGE': {
      const text = phpString(fieldsOf(value)['TEXT'] ?? value).trim()
      return text === '' ? [] : [{ MESSAGE: withBreaks(text) }]
    }
    case 'GRID':
      return listBlock('GRID', each(gridRow))
    case 'IMAGE':
    case 'FILE':
      return listBlock(name, each(file))
    case 'DELIMITER': {
      const { SIZE, COLOR: color } = fieldsOf(value)
      const size = phpInt(SIZE)
      return [{ DELIMITER: { SIZE: size > 0 ? size : DELIMITER_SIZE, ...colorOf(color) } }]
    }
    default:
      return []
  }
}

function listBlock(name: string, items: readonly Fields[]): Fields[] {
  return items.length === 0 ? [] : [{ [name]: items }]
}

function user(sent: Fields): Fields | null {
  const name = line(sent['NAME'])
  if (name === '') return null
  const kind = phpString(sent['AVATAR_TYPE'] ?? '')
  return {
    NAME: name,
    AVATAR_TYPE: ['USER', 'CHAT', 'BOT'].includes(kind) ? kind : 'USER',
    ...targetOf(sent),
    ...addressOf('AVATAR', sent),
  }
}

function link(sent: Fields): Fields | null {
  const to = targetOf(sent)
  if (Object.keys(to).length === 0) return null
  const { DESC, HTML } = sent
  return {
    ...(sent['NAME'] === undefined ? {} : { NAME: line(sent['NAME']) }),
    ...to,
    ...(isGiven(DESC) ? { DESC: phpString(DESC) } : {}),
    ...(isGiven(HTML) ? { HTML: phpString(HTML) } : {}),
    ...addressOf('PREVIEW', sent),
    ...sizesOf(sent, ['WIDTH', 'HEIGHT']),
  }
}

function file(sent: Fields): Fields | null {
  const { LINK } = addressOf('LINK', sent)
  if (LINK === undefined) return null
  const name = line(sent['NAME'])
  return {
    LINK,
    ...(name === '' ? {} : { NAME: name }),
    ...addressOf('PREVIEW', sent),
    ...sizesOf(sent, ['SIZE', 'WIDTH', 'HEIGHT']),
  }
}

function gridRow(sent: Fields): Fields | null {
  const display = STORED_DISPLAY[phpString(sent['DISPLAY'] ?? '')] ?? 'BLOCK'
  const name = line(sent['NAME'])
  const value = withBreaks(phpString(sent['VALUE'] ?? '').trim())
  if (name === '' && value === '' && display !== 'LINE') return null
  return {
    DISPLAY: display,
    NAME: name,
    VALUE: value,
    ...colorOf(sent['COLOR']),
    ...sizesOf(sent, ['WIDTH', 'HEIGHT', 'USER_ID', 'CHAT_ID']),
    ...addressOf('LINK', sent),
    COLOR_TOKEN: 'base',
  }
}

/** The target of a link or a user: a user, a chat, a bot, or an address. */
function targetOf(sent: Fields): Fields {
  const known = PEOPLE.find((key) => phpInt(sent[key]) > 0)
  return known === undefined ? addressOf('LINK', sent) : { [known]: phpInt(sent[known]) }
}

function addressOf(key: string, sent: Fields): Fields {
  const address = phpString(sent[key] ?? '')
  return ADDRESS.test(address) ? { [key]: address } : {}
}

function sizesOf(sent: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.flatMap((key) => (phpInt(sent[key]) > 0 ? [[key, phpInt(sent[key])]] : [])))
}

function colorOf(color: unknown): Fields {
  const text = phpString(color ?? '')
  return COLOR.test(text) ? { COLOR: text } : {}
}

function isGiven(text: unknown): boolean {
  return text !== undefined && phpString(text) !== ''
}

function isDescription(message: Fields): boolean {
  return message['AS_DESCRIPTION'] === 'Y'
}

function line(text: unknown): string {
  return phpString(text ?? '')
    .trim()
    .replace(/\r\n?|\n/g, ' ')
}

function withBreaks(text: string): string {
  return text.replaceAll('#BR#', '[BR]')
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}
