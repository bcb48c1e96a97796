import type { Member } from '../../../chat/member.ts'
import styles from './face-stack.module.css'
import { MemberFace } from './member-face.tsx'

/** Most faces in a line. */
const FACES = 4

/** The first members' avatars, one over the next. */
export function FaceStack({ members }: { members: readonly Member[] }) {
  return (
    <span className={styles['stack']}>
      {members.slice(0, FACES).map((member) => (
        <MemberFace key={member.id} member={member} />
      ))}
    </span>
  )
}
