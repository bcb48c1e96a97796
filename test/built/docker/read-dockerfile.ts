/** One instruction of a Dockerfile. */
export interface Instruction {
  name: string
  /** The arguments, with continuation lines joined. */
  text: string
}

/** Options of an instruction, as `--from=build`, and the rest of its text. */
export interface Options {
  options: Readonly<Record<string, string>>
  rest: string
}

/** Parses a Dockerfile's instructions; drops comments and joins continuation lines. */
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

/** Splits an instruction's text into options and the rest. */
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

/** Parses `NAME=value OTHER="two words"`. */
export function readPairs(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([\w.]+)=(?:"([^"]*)"|(\S+))(?:\s+|$)/g)]
  if (pairs.map(([whole]) => whole).join('') !== text) throw new Error(`No pairs: ${text}`)
  return Object.fromEntries(pairs.map(([, name, quoted, bare]) => [name, quoted ?? bare]))
}

/** Parses the exec form `["node", "file.js"]`, which starts a program without a shell, so that signals reach it. */
export function readCommand(text: string): string[] {
  const command: unknown = JSON.parse(text)
  if (!Array.isArray(command) || command.some((word) => typeof word !== 'string')) {
    throw new Error(`No command in exec form: ${text}`)
  }
  return command
}
