/** Values of the messenger's options, an empty one being the default. Source: the REST documentation. */
const ICON = /^fa-[\w-]{1,47}$/
const CONTEXTS: ReadonlySet<string> = new Set(['ALL', 'USER', 'CHAT', 'LINES', 'CRM'])
const COLORS: ReadonlySet<string> = new Set([
  ...['RED', 'GREEN', 'MINT', 'LIGHT_BLUE', 'DARK_BLUE', 'PURPLE', 'AQUA', 'PINK', 'LIME', 'BROWN', 'AZURE'],
  ...['KHAKI', 'SAND', 'ORANGE', 'MARENGO', 'GRAY', 'GRAPHITE'],
])

type Value = string | number

const RULES: Readonly<Record<string, readonly [code: string, isGood: (value: Value) => boolean]>> = {
  iconName: ['ICON_NAME', (value) => ICON.test(String(value))],
  context: [
    'CONTEXT',
    (value) =>
      String(value)
        .split(';')
        .every((one) => CONTEXTS.has(one)),
  ],
  role: ['ROLE', (value) => value === 'USER' || value === 'ADMIN'],
  extranet: ['EXTRANET', (value) => value === 'Y' || value === 'N'],
  color: ['COLOR', (value) => COLORS.has(String(value))],
  width: ['WIDTH', (value) => Number(value) >= 0],
  height: ['HEIGHT', (value) => Number(value) >= 0],
}

/** The error of the messenger's own check of a binding's options, which comes with HTTP 200; null: none. */
export function messengerOptionError(options: ReadonlyMap<string, Value>): string | null {
  for (const [name, value] of options) {
    const rule = value === '' ? undefined : RULES[name]
    if (rule !== undefined && !rule[1](value)) return `INVALID_ERROR_${rule[0]}`
  }
  return null
}
