import type { AttachedFile, AttachmentBlock, GridRow } from '../../../chat/messages/attachment.ts'
import { safeLink } from '../../../chat/text/safe-link.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { AddressLink } from './address-link.tsx'
import styles from './attachment.module.css'
import { MessageBody } from './message-body.tsx'
import { MessageFile } from './message-file.tsx'

/** An attachment of a message: its blocks, one below the other. */
export function Attachment({ blocks }: { blocks: readonly AttachmentBlock[] }) {
  return (
    <div className={styles['attachment']}>
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ID, and never change places
        <Block key={place} block={block} />
      ))}
    </div>
  )
}

function Block({ block }: { block: AttachmentBlock }) {
  switch (block.kind) {
    case 'text':
      return <MessageBody text={block.text} />
    case 'link':
      return (
        <div>
          {block.name !== '' && (
            <p>
              <AddressLink address={block.address}>{block.name}</AddressLink>
            </p>
          )}
          {block.text !== '' && (
            <div className={styles['note']}>
              <MessageBody text={block.text} />
            </div>
          )}
        </div>
      )
    case 'user':
      return (
        <p className={styles['user']}>
          <Avatar name={block.name} shape={block.shape} size="s" colour="" picture="" />
          <AddressLink address={block.address}>{block.name}</AddressLink>
        </p>
      )
    case 'picture':
    case 'file':
      return <File file={block} />
    case 'grid':
      return (
        <div className={styles['grid']}>
          {block.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Row key={place} row={row} />
          ))}
        </div>
      )
    case 'rule':
      return <hr className={styles['rule']} />
  }
}

const BRACKETS = /[[\]]/g

/** A pair of a table: its name, and its value, which may be a link. */
function Row({ row }: { row: GridRow }) {
  const { origin } = useAppContext()
  const { display, name, value, address } = row
  const link = safeLink(address, origin)
  const linked = (text: string) =>
    link === null ? text : `[URL=${link.href.replace(BRACKETS, encodeURIComponent)}]${text}[/URL]`
  return (
    <div className={styles[display]}>
      {name !== '' && (
        <p className={styles['name']} dir="auto">
          {value === '' ? <AddressLink address={address}>{name}</AddressLink> : name}
        </p>
      )}
      {value !== '' && <MessageBody text={linked(value)} />}
    </div>
  )
}

const EXTENSION = /\.(\w{1,5})$/

/** The path of a picture on the portal. With a query it could be an action in the reader's name: `/?logout=yes`. */
const PICTURE_PATH = /^[^?#]+\.(?:jpe?g|png|gif|webp|svg)$/i

/**
 * A file or picture by its address. A picture is loaded from the portal only: another host would learn who reads the
 * message, when, and from where.
 */
function File({ file }: { file: AttachedFile }) {
  const { origin } = useAppContext()
  const link = safeLink(file.address, origin)
  const own = [file.preview, file.address]
    .map((address) => safeLink(address, origin))
    .find((picture) => picture !== null && PICTURE_PATH.test(picture.path))
  const { kind, preview: _small, address: _typed, ...shown } = file
  return (
    <MessageFile
      file={{
        ...shown,
        kind: kind === 'picture' ? 'picture' : 'other',
        extension: EXTENSION.exec(file.name)?.[1]?.toLowerCase() ?? '',
        address: link?.href ?? '',
      }}
      source={kind === 'picture' ? (own?.href ?? '') : ''}
      host={link === null || link.path !== '' ? '' : new URL(link.href).host}
    />
  )
}
