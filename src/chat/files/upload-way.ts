import * as v from 'valibot'
import { PortalError } from '../../portal/failure.ts'
import type { BatchRow, Portal } from '../../portal/portal.ts'
import { command } from '../command.ts'
import { flag } from '../php.ts'

/** The way in which this portal takes files from the app. */
export type UploadWay =
  /** `im.v2.File.upload`, in one call. */
  | { readonly kind: 'new' }
  /** `im.disk.folder.get`, `disk.folder.uploadfile` and `im.disk.file.commit`. */
  | { readonly kind: 'older' }
  /** Not at all: the portal lacks the methods, or the app the permission `disk`. */
  | { readonly kind: 'missing'; readonly what: 'method' | 'permission' }

const told = v.object({ isExisting: flag, isAvailable: flag })
/** `method.get` takes names in lower case only. */
const asked = (name: string) => command('method.get', { name }, null, told)

const COMMANDS = {
  upload: asked('im.v2.file.upload'),
  store: asked('disk.folder.uploadfile'),
  commit: asked('im.disk.file.commit'),
}

const ways = new WeakMap<Pick<Portal, 'batch'>, Promise<UploadWay>>()

/** Asks the portal how it takes files, once a page. Throws `PortalError`, after which the next call asks again. */
export function uploadWayOf(portal: Pick<Portal, 'batch'>): Promise<UploadWay> {
  const known = ways.get(portal)
  if (known !== undefined) return known
  const asking = findWay(portal)
  ways.set(portal, asking)
  asking.catch(() => ways.delete(portal))
  return asking
}

async function findWay(portal: Pick<Portal, 'batch'>): Promise<UploadWay> {
  const rows = await portal.batch(COMMANDS)
  const [upload, store, commit] = [value(rows.upload), value(rows.store), value(rows.commit)]
  if (upload.isExisting && upload.isAvailable) return { kind: 'new' }
  if (!store.isExisting || !commit.isExisting) return { kind: 'missing', what: 'method' }
  return store.isAvailable && commit.isAvailable ? { kind: 'older' } : { kind: 'missing', what: 'permission' }
}

function value<T>(row: BatchRow<T>): T {
  if (!row.ok) throw new PortalError(row.failure)
  return row.value
}
