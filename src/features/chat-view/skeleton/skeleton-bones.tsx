import { BodyBones } from './body-bones.tsx'

/**
 * The skeleton of a chat. `tools/skeleton-in-page.ts` puts it into the built page, before any script runs: it has no
 * text, and only styles of `ui/first-paint.css`.
 */
export function SkeletonBones() {
  return (
    <div className="view" aria-hidden="true">
      <div className="chat-head bones">
        <span className="bone chat-picture" />
        <span className="bone chat-title" />
        <div className="actions">
          <span className="bone chat-faces" />
          <span className="bone chat-menu" />
          <span className="bone chat-open" />
          <span className="bone chat-menu" />
        </div>
      </div>
      <div className="chat-body">
        <BodyBones />
      </div>
    </div>
  )
}
