import { Button } from '#ui/button/button.tsx'
import type { Examples } from '#ui/review/example.ts'
import { HeldDocuments } from './held-documents.tsx'

export const heldDocumentsExamples: Examples = {
  'Documents de la personne': () => (
    <HeldDocuments
      title="Vos documents"
      items={[
        {
          id: 'held-1',
          title: 'Document 1',
          note: 'PDF, 240 ko',
          acts: (
            <div class="acts">
              <Button icon="imprimer" label="Imprimer" describedBy="held-1" onPress={() => {}} />
            </div>
          ),
        },
        { id: 'held-2', title: 'Document 2', note: 'image, 1,2 Mo', acts: <p>Il arrive…</p> },
      ]}
    />
  ),
}
