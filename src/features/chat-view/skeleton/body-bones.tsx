import { ConversationBones } from './conversation-bones.tsx'

/** The skeleton below a chat's header: the conversation pane, and the place of the side column beside it. */
export function BodyBones() {
  return (
    <>
      <ConversationBones />
      <div className="side-place" />
    </>
  )
}
