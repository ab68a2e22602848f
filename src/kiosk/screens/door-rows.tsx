import { useKiosk } from '../app/kiosk-context.ts'

/** What stands beside guides, one row each. */
export function DoorRows() {
  const doors = Object.entries(useKiosk().terminal.doors ?? {})
  if (doors.length === 0) return null
  return (
    <ul class="rows">
      {doors.map(([id, { Row }]) => (
        <li key={id}>
          <Row />
        </li>
      ))}
    </ul>
  )
}
