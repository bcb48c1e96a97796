import { ConversationBones } from './conversation-bones.tsx'

/**
 * The shape of a found chat, as the built page holds it before any script runs (`tools/skeleton-in-page.ts`): it has no
 * text of its own, and no styles but `ui/first-paint.css`.
 */
export function SkeletonBones() {
  return (
    <div className="page" aria-hidden="true">
      <div className="chat-head">
        <span className="bone chat-picture" />
        <div>
          <span className="bone chat-title" />
          <span className="bone chat-marks" />
        </div>
        <div className="actions">
          <span className="bone chat-open" />
          <span className="bone chat-menu" />
        </div>
      </div>
      <div className="chat-facts">
        <span className="bone chat-fact" />
      </div>
      <div className="chat-body">
        <ConversationBones />
      </div>
    </div>
  )
}
