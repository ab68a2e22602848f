import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'

export const StatisticsScreen = () => <StaffHead title="Statistiques" />
