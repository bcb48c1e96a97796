import { plainTextOf } from '../../../../chat/text/parse-text.ts'
import { useNodeWords } from './use-node-words.ts'

/** Turns BBCode into one line of plain text, with names and times for the current user. */
export function usePlainText(): (bbcode: string) => string {
  const wordsOf = useNodeWords()
  return (bbcode) => plainTextOf(bbcode, wordsOf)
}
