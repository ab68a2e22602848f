import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const TeamScreen = () => <StaffHead title="Équipe" />
