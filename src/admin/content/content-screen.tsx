import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const ContentScreen = () => <StaffHead title="Contenu" />
