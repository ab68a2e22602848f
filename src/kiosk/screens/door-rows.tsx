import type { ComponentChildren } from 'preact'
import { useKiosk } from '../app/kiosk-context.ts'

interface DoorRowsProps {
  /** A row that comes first. */
  readonly children?: ComponentChildren
}

/** What stands beside guides, one row each. */
export function DoorRows({ children }: DoorRowsProps) {
  const doors = Object.entries(useKiosk().terminal.doors ?? {})
  if (doors.length === 0 && !children) return null
  return (
    <ul class="rows">
      {children && <li>{children}</li>}
      {doors.map(([id, { Row }]) => (
        <li key={id}>
          <Row />
        </li>
      ))}
    </ul>
  )
}
