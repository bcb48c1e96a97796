import type { Plugin } from 'vite'
import type { Bytes } from '../app-files.ts'
import { loadAppFiles } from '../node/load-app-files.ts'
import type { EmbeddedFile } from './decode-files.ts'

const NAME = 'virtual:embedded-files'

/** Resolved ID of the virtual module; the `\0` prefix is Rollup's convention for modules without a file. */
const RESOLVED = `\0${NAME}`

/** Vite plugin: embeds the built app in the worker's code, with tags and compressed variants. */
export function embedFiles(folder: string): Plugin {
  return {
    name: 'deal-chat:embed-files',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: async (id) => (id === RESOLVED ? `export const EMBEDDED_FILES = ${await embedded(folder)}` : null),
  }
}

async function embedded(folder: string): Promise<string> {
  const files = [...(await loadAppFiles(folder))].map(([path, { body, br, gzip, tag }]) => {
    const file: EmbeddedFile = { body: base64(body), br: br && base64(br), gzip: gzip && base64(gzip), tag }
    return [path, file]
  })
  return JSON.stringify(Object.fromEntries(files))
}

function base64(bytes: Bytes): string {
  return Buffer.from(bytes).toString('base64')
}
