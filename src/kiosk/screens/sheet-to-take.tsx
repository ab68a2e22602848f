import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PrintedSheet, SheetPreview, type SheetPageProps } from '#ui/sheet-page/sheet-page.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Outside } from './outside.tsx'
import { SheetInWords } from './sheet-in-words.tsx'

interface SheetToTakeProps {
  /** That nothing of it is kept here. */
  readonly lead: string
  readonly sheet: SheetPageProps
  readonly lang: string
  /** Where to go from here. */
  readonly onward: { readonly label: string; readonly onPress: () => void }
}

/** A sheet as it will come out of the printer, and its words at reading size beside it. */
export function SheetToTake({ lead, sheet, lang, onward }: SheetToTakeProps) {
  const { t, terminal } = useKiosk()
  const SheetPrinting = terminal.supervision?.screens.SheetPrinting
  return (
    <div class="intro">
      <div class="column">
        <Title text={t('sheet.title')} />
        <p class="lead">{lead}</p>
        {SheetPrinting ? (
          <SheetPrinting />
        ) : (
          <Button
            kind="main"
            icon="imprimer"
            label={t('sheet.print')}
            onPress={() => terminal.deeds?.print()}
          />
        )}
        <Button icon="liste" {...onward} />
        <Notice kind="calm" icon="sortie">
          {t('result.finished')}
        </Notice>
        <SheetInWords {...sheet} lang={lang} />
      </div>
      <SheetPreview label={t('sheet.title')} {...sheet} />
      <Outside>
        <PrintedSheet {...sheet} />
      </Outside>
    </div>
  )
}
