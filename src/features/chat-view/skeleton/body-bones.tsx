import { ConversationBones } from './conversation-bones.tsx'

/** The skeleton below a chat's header: the places of the folded and the unfolded side column around the conversation pane. */
export function BodyBones() {
  return (
    <>
      <div className="people-place" />
      <ConversationBones />
      <div className="side-place" />
    </>
  )
}
