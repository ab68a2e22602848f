import type { Examples } from '#ui/review/example.ts'
import { NoteCard } from './note-card.tsx'
import { ReferentCard } from './referent-card.tsx'

export const aidantNotesExamples: Examples = {
  'Notes de l’aidant': () => (
    <div class="aidant-notes">
      <NoteCard title="Notes de cette étape">
        <ul>
          <li>Le RIB doit être au nom du parent.</li>
        </ul>
      </NoteCard>
      <NoteCard title="Qui appeler">
        <ReferentCard
          title="Référente bourses"
          lines={[
            { icon: 'combine', text: '00 00 00' },
            { icon: 'horloge', text: 'Lundi à vendredi, 8 h à 12 h' },
          ]}
          warning="Ne pas diffuser"
        />
        <ReferentCard
          title="Accueil"
          lines={[{ icon: 'crayon', text: 'accueil@exemple.example' }]}
          doubt="À vérifier : la fiche n’est plus valable."
        />
      </NoteCard>
    </div>
  ),
}
