import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const AuditScreen = () => <StaffHead title="Journal" />
