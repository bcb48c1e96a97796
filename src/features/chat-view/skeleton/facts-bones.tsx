/** The skeleton of a chat's facts. */
export function FactsBones() {
  return (
    <div className="chat-facts bones">
      <span className="bone chat-fact" />
    </div>
  )
}
