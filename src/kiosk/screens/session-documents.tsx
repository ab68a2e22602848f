import { Button } from '#ui/button/button.tsx'
import { HeldDocuments } from '#ui/held-documents/held-documents.tsx'
import type { HeldDocument } from '#contract/terminal-link.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { Supervision } from '../app/supervision.ts'
import { documentNote } from './document-note.ts'
import { ErrandNews, isGoing } from './errand-news.tsx'

type Parts = Pick<Supervision, 'status' | 'beside' | 'deeds'>

/** What the site gave: to print, or to take away where the place allows it. */
export function SessionDocuments(parts: Parts) {
  const kiosk = useKiosk()
  const { t } = kiosk
  const { documents } = parts.beside
  if (documents.length === 0) return null
  return (
    <HeldDocuments
      title={t('documents.title')}
      items={documents.map((document) => ({
        id: `held-${document.number}`,
        title: t('documents.name', { number: document.number }),
        note: documentNote(document, kiosk),
        acts: <Acts {...parts} document={document} />,
      }))}
    />
  )
}

function Acts({ status, beside, deeds, document }: Parts & { readonly document: HeldDocument }) {
  const { t } = useKiosk()
  const { number, state } = document
  if (state !== 'here') return <p>{t(`documents.${state}`)}</p>
  const { errand } = beside
  const printing = errand?.deed === 'print' && errand.what === number ? errand : undefined
  const saving = errand?.deed === 'save' && errand.document === number ? errand : undefined
  return (
    <>
      <div class="acts">
        {status.can.includes('print') && (
          <Button
            icon="imprimer"
            label={t('documents.print')}
            describedBy={`held-${number}`}
            isBusy={isGoing(printing)}
            busyLabel={t('errand.going')}
            onPress={() => deeds.print(number)}
          />
        )}
        {status.can.includes('save') && (
          <Button
            label={t('documents.save')}
            describedBy={`held-${number}`}
            isBusy={isGoing(saving)}
            busyLabel={t('errand.going')}
            onPress={() => deeds.save(number)}
          />
        )}
      </div>
      <ErrandNews errand={printing ?? saving} />
    </>
  )
}
