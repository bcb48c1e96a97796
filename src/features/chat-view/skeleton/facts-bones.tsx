/** The skeleton of a chat's facts. */
export function FactsBones() {
  return (
    <div className="chat-facts">
      <span className="bone chat-fact" />
    </div>
  )
}
