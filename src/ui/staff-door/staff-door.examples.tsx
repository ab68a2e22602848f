import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { StaffDoor } from './staff-door.tsx'

export const staffDoorExamples: Examples = {
  'Entrée du personnel': () => (
    <StaffDoor mark="Escale" side="Administration" title="Entrer" screenKey="entrer">
      <p>Votre clé d’accès remplace un mot de passe.</p>
      <div class="acts">
        <Button kind="main" icon="cadenas" label="Entrer avec ma clé" onPress={() => {}} />
      </div>
    </StaffDoor>
  ),
}
