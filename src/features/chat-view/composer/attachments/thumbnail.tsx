import { useEffect, useState } from 'react'
import { Icon } from '../../../../ui/icon/icon.tsx'
import styles from './attachments.module.css'

/** Largest picture that is decoded for its thumbnail, in bytes. */
const MAX_BYTES = 25_000_000

/** A file's picture, where the browser can show it; else an icon. Its address ends with it. */
export function Thumbnail({ file }: { file: File }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (!file.type.startsWith('image/') || file.size > MAX_BYTES) return
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  const kind = file.type.split('/')[0]
  const icon =
    kind === 'image' ? 'picture' : kind === 'audio' ? 'sound' : kind === 'video' ? 'camera' : 'file'
  return (
    <span className={styles['thumb']}>
      {address === '' ? (
        <Icon name={icon} />
      ) : (
        <img src={address} alt="" decoding="async" onError={() => setAddress('')} />
      )}
    </span>
  )
}
