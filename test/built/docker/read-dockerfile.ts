/** One instruction of a Dockerfile. */
export interface Instruction {
  name: string
  /** What stands after the name, on one line. */
  text: string
}

/** The options that stand before the rest: `--from=build`. */
export interface Options {
  options: Readonly<Record<string, string>>
  rest: string
}

/** The instructions of a Dockerfile, without comments and continued lines. */
export function readDockerfile(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, rest] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? []
      if (name === undefined || rest === undefined) throw new Error(`No instruction: ${line}`)
      return { name, text: rest }
    })
}

/** Takes the options off an instruction's text. */
export function readOptions(text: string): Options {
  const options: Record<string, string> = {}
  let rest = text
  for (let found = /^--([a-z-]+)=(\S+)\s+/.exec(rest); found; found = /^--([a-z-]+)=(\S+)\s+/.exec(rest)) {
    const [whole, name = '', value = ''] = found
    options[name] = value
    rest = rest.slice(whole.length)
  }
  return { options, rest }
}

/** `NAME=value OTHER="two words"`. */
export function readPairs(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.]+)=(?:"([^"]*)"|(\S+))(?:\s+|$)/g)]
  if (pairs.map(([whole]) => whole).join('') !== text) throw new Error(`No pairs: ${text}`)
  return Object.fromEntries(pairs.map(([, name, quoted, bare]) => [name, quoted ?? bare]))
}

/** `["node", "file.js"]`: the form in which a program is started without a shell, so that signals reach it. */
export function readCommand(text: string): string[] {
  const command: unknown = JSON.parse(text)
  if (!Array.isArray(command) || command.some((word) => typeof word !== 'string')) {
    throw new Error(`No command in exec form: ${text}`)
  }
  return command
}
