import { readFileSync } from 'node:fs'

/** The inputs of a case of `test/cases/<name>.json`: faults that were seen, after public reports. */
export function inputsOf<T>(name: string): T[] {
  const { input }: { input: T | T[] } = JSON.parse(readFileSync(`test/cases/${name}.json`, 'utf8'))
  return [input].flat() as T[]
}
