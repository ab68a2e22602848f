import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Row } from '#ui/row/row.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { Supervision } from '../app/supervision.ts'
import { documentNote } from './document-note.ts'

interface FileChoiceProps {
  readonly supervision: Supervision
}

/** The site waits for a file: one of the session's documents, or none. Nothing else of the PC is ever seen. */
export function FileChoice({ supervision: { beside, deeds } }: FileChoiceProps) {
  const kiosk = useKiosk()
  const { t, terminal } = kiosk
  const { ScanDoor } = terminal.scan?.screens ?? {}
  const here = beside.documents.filter(({ state }) => state === 'here')
  return (
    <div class="column">
      <Title text={t('choosing.title')} />
      <p>{t(here.length > 0 ? 'choosing.lead' : 'choosing.empty')}</p>
      {here.length > 0 && (
        <ul class="rows">
          {here.map((document) => (
            <li key={document.number}>
              <Row
                title={t('documents.name', { number: document.number })}
                note={documentNote(document, kiosk)}
                picture={document.kind === 'image' ? 'photo' : 'lettre'}
                ground={1}
                onPress={() => deeds.choose(document.number)}
              />
            </li>
          ))}
        </ul>
      )}
      {ScanDoor && <ScanDoor isMain={here.length === 0} />}
      <Button
        kind={here.length > 0 || ScanDoor ? 'plain' : 'main'}
        label={t('choosing.none')}
        onPress={() => deeds.choose(null)}
      />
    </div>
  )
}
