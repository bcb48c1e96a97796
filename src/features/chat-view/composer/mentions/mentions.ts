export { AddOutsider } from './add-outsider.tsx'
export { MentionList } from './mention-list.tsx'
