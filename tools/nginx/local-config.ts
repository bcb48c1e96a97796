import { resolve } from 'node:path'

/** Port and folders of a local nginx. */
export interface LocalPlace {
  /** On 127.0.0.1. */
  port: number
  /** A folder for its logs and temporary files. */
  folder: string
  /** The build: `dist/`. */
  build: string
  /** True when root starts it: its workers then run as root as well, to be able to read the build. */
  isRoot: boolean
}

/** Temporary folders that nginx creates at its start; Debian's defaults belong to the system's nginx. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/**
 * `docs/nginx.conf` with its user, port and paths replaced. Throws when one of them isn't found, so that the tested
 * configuration stays the operator's.
 */
export function localConfig(config: string, { port, folder, build, isRoot }: LocalPlace): string {
  const temporary = TEMPORARY.map((name) => `${name}_temp_path "${resolve(folder, name)}";`).join(' ')
  const replacements: [from: RegExp, to: string][] = [
    [/^user www-data;$/m, isRoot ? 'user root;' : ''],
    [/^pid \/run\/nginx\.pid;$/m, `pid "${resolve(folder, 'nginx.pid')}";`],
    [/^http \{$/m, `http { ${temporary}`],
    [/(?<=^ *)listen 80(?=[ ;])/m, `listen 127.0.0.1:${port}`],
    [/\/var\/log\/nginx\/error\.log/, `"${resolve(folder, 'error.log')}"`],
    [/\/var\/log\/nginx\/access\.log/, `"${resolve(folder, 'access.log')}"`],
    [/(?<=include )\/srv\/deal-chat\/nginx\/answers\.conf/, `"${resolve(build, 'nginx/answers.conf')}"`],
    [/(?<=root )\/srv\/deal-chat\/app/, `"${resolve(build, 'app')}"`],
  ]
  return replacements.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`docs/nginx.conf has no ${from}`)
    return text.replace(from, () => to)
  }, config)
}
