import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const PublicationScreen = () => <StaffHead title="Publier" />
