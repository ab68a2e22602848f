import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const FleetScreen = () => <StaffHead title="Parc" />
