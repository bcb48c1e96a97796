import * as v from 'valibot'
import type { SettingDescription } from './describe-setting.ts'
import { HANDLER_ENVIRONMENT } from './handler-environment.ts'
import { NODE_ENVIRONMENT } from './node-environment.ts'

const OPENING = `# Configuration

<!-- Made from host/settings/ by \`npx vitest run test/unit/host/configuration-page.test.ts --update\`. -->

The host reads its settings from the environment, once, at its start. An empty variable counts as unset. A mistake stops
the start, and all mistakes are listed at once. An edge platform has its own server: only the settings marked for an edge
apply there.
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
