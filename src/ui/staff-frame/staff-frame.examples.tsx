import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { StaffFrame, StaffHead, StaffKey } from './staff-frame.tsx'

export const exampleLinks = [
  {
    href: '#parc',
    icon: 'poste',
    label: 'Parc',
    isCurrent: true,
    waiting: { count: 3, label: '3 postes à regarder' },
  },
  { href: '#contenu', icon: 'doc', label: 'Contenu', isCurrent: false },
  { href: '#publier', icon: 'envoi', label: 'Publier', isCurrent: false },
] as const

export const staffFrameExamples: Examples = {
  'Console du personnel': () => (
    <StaffFrame
      mark="Escale"
      side="Administration"
      links={exampleLinks}
      navLabel="Sections"
      skipLabel="Aller au contenu"
      screenKey="parc"
      foot={<StaffKey icon="contraste" label="Sombre" onPress={() => {}} />}
    >
      <StaffHead title="Parc">
        <Button kind="main" icon="plus" label="Ajouter un poste" onPress={() => {}} />
      </StaffHead>
      <p>Neuf postes dans six agences.</p>
    </StaffFrame>
  ),
}
