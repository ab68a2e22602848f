import type { ComponentChildren } from 'preact'
import { StaffDoor } from '#ui/staff-door/staff-door.tsx'

interface DoorProps {
  readonly title: string
  readonly step: string
  readonly children: ComponentChildren
}

export const Door = ({ title, step, children }: DoorProps) => (
  <StaffDoor mark="Escale" side="Administration" title={title} screenKey={step}>
    {children}
  </StaffDoor>
)
