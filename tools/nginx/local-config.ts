import { resolve } from 'node:path'

/** Where an nginx of one's own listens and writes. */
export interface LocalPlace {
  /** On 127.0.0.1. */
  port: number
  /** A folder for its logs and temporary files. */
  folder: string
  /** The build: `dist/`. */
  build: string
  /** Whether it is started by root: then its workers are root's too, for they must reach the build wherever it is. */
  isRoot: boolean
}

/** nginx makes these at start, and Debian's are for the system's own. */
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/**
 * `docs/nginx.conf` as it is, but for the places that it names: its user, its port, and where files are. Each of them
 * must be there, so that nothing else runs than what an operator is given.
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
