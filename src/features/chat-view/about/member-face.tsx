import { useTranslations } from 'use-intl'
import type { Member } from '../../../chat/member.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'

/** A member's small avatar, beside a name or a number. */
export function MemberFace({ member: { name, kind, colour, picture } }: { member: Member }) {
  const t = useTranslations('members')
  const shape = kind === 'bot' ? 'bot' : 'person'
  return <Avatar name={name || t('unnamed')} shape={shape} size="s" colour={colour} picture={picture} />
}
