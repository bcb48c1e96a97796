import * as v from 'valibot'
import type { SettingDescription } from './describe-setting.ts'
import { HANDLER_ENVIRONMENT } from './handler-environment.ts'
import { NODE_ENVIRONMENT } from './node-environment.ts'

const OPENING = `# Configuration

<!-- Made from host/settings/ by \`npx vitest run test/unit/host/configuration-page.test.ts --update\`. -->

The host takes all that it may be told from the environment, once, when it starts. An empty variable is one that isn't
set. What can't be right stops the start, and every mistake is listed at once. An edge platform brings its own server:
there, only those hold that say so.
`

/** Renders `docs/configuration.md`: every environment variable, from its schema's metadata. */
export function configurationPage(): string {
  return [OPENING, ...Object.entries(NODE_ENVIRONMENT).map(([name, schema]) => section(name, schema))].join(
    '\n',
  )
}

function section(name: string, schema: (typeof NODE_ENVIRONMENT)[keyof typeof NODE_ENVIRONMENT]): string {
  const { text, takes, byDefault } = v.getMetadata(schema) as Partial<SettingDescription>
  if (text === undefined) throw new Error(`${name} has no description`)
  const edge = name in HANDLER_ENVIRONMENT ? '- on an edge, too\n' : ''
  return `## \`${name}\`\n\n${text}\n\n- takes: ${takes}\n- default: ${byDefault}\n${edge}`
}
