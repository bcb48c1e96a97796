import { readFileSync } from 'node:fs'
import type { Frame } from '@playwright/test'
import type * as Axe from 'axe-core'

/** The rules that a theme can break, because it changes only colours. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** Part of a document that axe checks, and by which of its rules; by default the whole document, by all. */
export interface Check {
  /** CSS selector of the part. */
  within?: string
  only?: readonly string[]
  except?: readonly string[]
}

const SOURCE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

declare global {
  interface Window {
    axe: typeof Axe
  }
}

/**
 * Violations by axe in one frame's document, with the HTML of their nodes. Frames within are not entered: each is checked
 * as a page of its own, by rules that axe leaves out for a part of one. Axe stays in the document for the next check.
 */
export async function violationsOf(
  frame: Frame,
  { within, only, except = [] }: Check = {},
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(SOURCE)
  const options: Axe.RunOptions = {
    iframes: false,
    resultTypes: ['violations'],
    rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
  }
  const violations = await frame.evaluate(
    async ([selector, given]) => (await window.axe.run(selector ?? document, given)).violations,
    [within, options] as const,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
